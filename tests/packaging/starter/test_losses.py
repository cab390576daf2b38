from __future__ import annotations

import torch

from starter import losses


def scale(deviation: float = 1.0) -> losses.Scale:
    draws = torch.Generator().manual_seed(0)
    vectors = deviation * torch.randn(512, 8, generator=draws) + 3
    weight = torch.randn(10, 8, generator=draws)
    return losses.scale_of([vectors.view(512, 8, 1, 1)], vectors, weight, torch.zeros(10))


def test_one_is_what_the_teachers_mean_would_get() -> None:
    of = scale(7.0)
    vectors = 7 * torch.randn(4096, 8, generator=torch.Generator().manual_seed(1)) + 3
    mean = of.mean.expand_as(vectors)
    assert abs(float(losses.vector_loss(mean, vectors, of)) - 0.95) < 0.1
    assert float(losses.vector_loss(vectors, vectors, of)) == 0
    maps = vectors.view(-1, 8, 1, 1)
    assert abs(float(losses.hint_loss(mean.view(-1, 8, 1, 1), maps, of.maps[0])) - 0.95) < 0.1


def test_a_dead_channel_does_not_outweigh_the_others() -> None:
    maps = torch.randn(64, 4, 2, 2, generator=torch.Generator().manual_seed(2))
    maps[:, 0] = 0.0
    of = losses.scale_of([maps], maps.mean((2, 3)), torch.zeros(3, 4), torch.zeros(3))
    assert float(of.maps[0][0, 0]) > 0.02 * float(of.maps[0].mean())
    assert float(losses.hint_loss(maps + 0.1, maps, of.maps[0])) < 1


def test_equal_outputs_and_directions_cost_nothing() -> None:
    of = scale()
    vectors = torch.randn(5, 8, generator=torch.Generator().manual_seed(3)) + 3
    assert abs(float(losses.output_loss(vectors, vectors, of))) < 1e-5
    assert abs(float(losses.angle_loss(vectors, vectors, of))) < 1e-5
    twice = of.mean + 2 * (vectors - of.mean)
    assert abs(float(losses.angle_loss(twice, vectors, of))) < 1e-5
    assert float(losses.output_loss(twice, vectors, of)) > 0.01


def test_the_last_layer_is_found_again_by_least_squares() -> None:
    draws = torch.Generator().manual_seed(4)
    vectors, weight, bias = (torch.randn(*of, generator=draws) for of in ((400, 8), (10, 8), (10,)))
    found = losses.fit_outputs(vectors, vectors @ weight.T + bias, ridge=1e-6)
    torch.testing.assert_close(found[0], weight, rtol=1e-3, atol=1e-3)
    torch.testing.assert_close(found[1], bias, rtol=1e-3, atol=1e-3)
