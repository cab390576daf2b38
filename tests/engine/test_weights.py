"""The weights of this machine: listed, fetched, changed, brought in; what is refused leaves everything as it was."""

from __future__ import annotations

import hashlib
import os
import pickle
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from safetensors.torch import load_file, save_file

from engine.cli.session import through
from engine.errors import WeightsError
from engine.options import Options
from engine.places import data_folder
from engine.vision import download
from engine.vision.weights import WeightsFile, find_weights
from engine.weights import Weights, get_weights, import_weights, list_weights, use_weights

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def machine(tmp_path: Path) -> Options:
    """A machine on which nothing was fetched or chosen yet."""
    return Options(environ={"FIRSTLOOK_DATA": str(tmp_path / "data")})


@pytest.fixture
def official(random_weights: WeightsFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What torchvision would serve, as a file: real MobileNetV2 weights under a name with their checksum."""
    import torch

    path = tmp_path / "served.pth"
    torch.save(load_file(random_weights.path), path)
    named = path.rename(tmp_path / f"mobilenet_v2-{hashlib.sha256(path.read_bytes()).hexdigest()[:8]}.pth")
    monkeypatch.setattr(download, "official_url", lambda _: named.as_uri())
    return named


def named(options: Options, name: str, backbone: str = "mobilenet_v2") -> Weights:
    return next(of for of in list_weights(options) if (of.backbone, of.name) == (backbone, name))


def used(options: Options) -> str:
    return next(of.name for of in list_weights(options) if of.in_use)


def fetched(options: Options) -> Weights:
    return through(get_weights(options), "weights", quiet=True)


def test_the_starter_is_there_on_a_machine_with_nothing(machine: Options) -> None:
    starter = named(machine, "starter")
    assert starter.in_use
    assert (starter.licence, starter.wrong) == ("MIT", "")
    assert starter.path == ROOT / "resources" / "weights" / "starter-mobilenet_v2.safetensors"
    assert starter.bytes == starter.path.stat().st_size < 8_000_000
    assert starter.sha256 == hashlib.sha256(starter.path.read_bytes()).hexdigest()
    official = named(machine, "official")
    assert (official.path, official.in_use) == (None, False)
    assert "weights get" in official.source


def test_get_fetches_the_official_weights_and_uses_them(machine: Options, official: Path) -> None:
    done = fetched(machine)
    assert (done.name, done.in_use, done.licence) == ("official", True, "BSD-3-Clause")
    assert done.source == official.as_uri()
    assert used(machine) == "official"
    assert use_weights(machine, "starter").in_use
    assert used(machine) == "starter"
    assert use_weights(machine, "official").sha256 == done.sha256


def test_a_download_that_does_not_fit_leaves_the_starter_in_use(
    machine: Options, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import torch

    path = tmp_path / "x.pth"
    torch.save({"a": torch.zeros(1)}, path)
    path = path.rename(tmp_path / f"x-{hashlib.sha256(path.read_bytes()).hexdigest()[:8]}.pth")
    monkeypatch.setattr(download, "official_url", lambda _: path.as_uri())
    with pytest.raises(WeightsError, match="does not fit mobilenet_v2"):
        fetched(machine)
    assert used(machine) == "starter"
    assert named(machine, "official").path is None


@pytest.mark.parametrize(
    "harm", [lambda d: d[:-1000], lambda d: d[:-1] + bytes([d[-1] ^ 1])], ids=["cut", "altered"]
)
def test_weights_that_were_harmed_are_refused_and_the_others_stay_in_use(
    machine: Options, official: Path, harm: Callable[[bytes], bytes]
) -> None:
    done = fetched(machine)
    use_weights(machine, "starter")
    assert done.path is not None
    done.path.write_bytes(harm(done.path.read_bytes()))
    with pytest.raises(WeightsError, match="damaged or was altered"):
        use_weights(machine, "official")
    assert used(machine) == "starter"
    assert "damaged" in named(machine, "official").wrong
    assert fetched(machine).wrong == ""


@pytest.mark.parametrize(
    "harm",
    [lambda d: d[:-1000], lambda d: d[:0], lambda d: b"\xff" * 8 + d[8:]],
    ids=["cut", "empty", "header"],
)
def test_a_damaged_file_that_has_no_card_is_listed_as_damaged_and_refused(
    machine: Options, random_weights: WeightsFile, harm: Callable[[bytes], bytes]
) -> None:
    folder = data_folder(machine.environ) / "weights"
    folder.mkdir(parents=True)
    studio = folder / "studio-mobilenet_v2.safetensors"
    studio.write_bytes(random_weights.path.read_bytes())
    assert named(machine, "studio").wrong == ""
    use_weights(machine, "starter")
    studio.write_bytes(harm(studio.read_bytes()))
    assert "studio-mobilenet_v2.safetensors is not a whole safetensors file" in named(machine, "studio").wrong
    with pytest.raises(WeightsError, match="not a whole safetensors file"):
        use_weights(machine, "studio")
    assert used(machine) == "starter"


def test_an_unknown_name_lists_the_known_ones(machine: Options) -> None:
    with pytest.raises(WeightsError, match=r"no weights 'studio' of mobilenet_v2; there are: starter"):
        use_weights(machine, "studio")
    with pytest.raises(WeightsError, match=r"'official'.*firstlook weights get"):
        use_weights(machine, "official")


def test_what_the_environment_names_is_listed_and_wins(machine: Options, random_weights: WeightsFile) -> None:
    environ = {**machine.environ, "FIRSTLOOK_WEIGHTS": str(random_weights.path)}
    listed = list_weights(Options(environ=environ))
    assert [of.name for of in listed if of.in_use] == ["mobilenet_v2-random"]
    assert not use_weights(Options(environ=environ), "starter").in_use


@pytest.fixture(params=["safetensors", "pth"])
def state_dict(request: pytest.FixtureRequest, random_weights: WeightsFile, tmp_path: Path) -> Iterator[Path]:
    """A torchvision state_dict, as a person has it."""
    import torch

    path = tmp_path / f"mine.{request.param}"
    state = load_file(random_weights.path)
    save_file(state, path) if request.param == "safetensors" else torch.save(state, path)
    return path  # type: ignore[return-value]


def test_an_import_is_kept_with_its_card_and_used_when_asked(machine: Options, state_dict: Path) -> None:
    done = import_weights(machine, state_dict, licence="CC0")
    assert (done.name, done.backbone, done.licence, done.in_use) == ("mine", "mobilenet_v2", "CC0", False)
    assert done.source == f"imported from {state_dict.name}"
    assert use_weights(machine, "mine").in_use
    there = Path(machine.environ["FIRSTLOOK_DATA"])
    from engine.vision.backbones import BACKBONES

    found = find_weights(
        BACKBONES["mobilenet_v2"], environ={}, data_folder=there, resources=ROOT / "resources"
    )
    assert found.name == "mine"
    assert import_weights(machine, state_dict).sha256 == done.sha256, "once more changes nothing"


def test_an_import_never_replaces_other_weights(machine: Options, state_dict: Path, tmp_path: Path) -> None:
    before = import_weights(machine, state_dict, name="studio")
    state = {key: value.clone() for key, value in load_file(before.path or "").items()}
    state["classifier.1.bias"] += 1
    save_file(state, tmp_path / "other.safetensors")
    with pytest.raises(WeightsError, match=r"other weights of that name already.*--name"):
        import_weights(machine, tmp_path / "other.safetensors", name="studio")
    assert named(machine, "studio").sha256 == before.sha256


@pytest.mark.parametrize("name", ["starter", "official", "a/b", "..", ".hidden", "x" * 80, "a\nb"])
def test_a_name_that_cannot_be_given_is_refused(machine: Options, state_dict: Path, name: str) -> None:
    with pytest.raises(WeightsError, match="--name"):
        import_weights(machine, state_dict, name=name)


def test_what_does_not_fit_is_said_exactly(
    machine: Options, random_weights: WeightsFile, tmp_path: Path
) -> None:
    import torch

    state = load_file(random_weights.path)
    del state["features.0.0.weight"]
    state["head.bias"] = torch.zeros(1)
    state["classifier.1.bias"] = torch.zeros(10)
    save_file(state, tmp_path / "odd.safetensors")
    with pytest.raises(WeightsError) as raised:
        import_weights(machine, tmp_path / "odd.safetensors")
    text = str(raised.value)
    assert "odd.safetensors does not fit mobilenet_v2:" in text
    assert text.count("\n") == 3
    for line in (
        "features.0.0.weight is missing",
        "head.bias is not part of it",
        "classifier.1.bias has shape (10,) instead of (1000,)",
    ):
        assert line in text


def test_another_architecture_is_known_by_its_keys_or_refused_when_another_was_named(
    machine: Options, tmp_path: Path
) -> None:
    import torch
    import torchvision

    torch.manual_seed(1)
    save_file(torchvision.models.resnet18().state_dict(), tmp_path / "r.safetensors")
    assert import_weights(machine, tmp_path / "r.safetensors").backbone == "resnet18"
    with pytest.raises(WeightsError, match=r"does not fit mobilenet_v2:\n  features.0.0.weight is missing"):
        import_weights(machine, tmp_path / "r.safetensors", backbone="mobilenet_v2")


class Mischief:
    """Unpickled carelessly, it would make a folder."""

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.mkdir, ("mischief",)


def test_a_pickle_with_code_in_it_is_refused_and_runs_nothing(
    machine: Options, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import torch

    monkeypatch.chdir(tmp_path)
    torch.save({"features.0.0.weight": Mischief()}, "new.pth")
    Path("old.pth").write_bytes(pickle.dumps({"a": Mischief()}))
    for name in ("new.pth", "old.pth"):
        with pytest.raises(
            WeightsError, match=rf"{name} is refused: it holds more than numbers|not a whole file"
        ):
            import_weights(machine, tmp_path / name)
    assert not Path("mischief").exists()
    assert used(machine) == "starter"


@pytest.mark.parametrize("text", [b"", b"no weights at all", b"PK\x03\x04 cut"])
@pytest.mark.parametrize("ending", ["pth", "safetensors"])
def test_a_file_that_is_no_whole_weights_is_refused_by_name(
    machine: Options, tmp_path: Path, text: bytes, ending: str
) -> None:
    file = tmp_path / f"bad.{ending}"
    file.write_bytes(text)
    with pytest.raises(WeightsError, match=rf"bad\.{ending} is not a whole"):
        import_weights(machine, file)


def test_a_checkpoint_of_a_training_is_told_from_a_state_dict(machine: Options, tmp_path: Path) -> None:
    import torch

    torch.save({"epoch": 3, "state_dict": {}}, tmp_path / "run.pth")
    with pytest.raises(WeightsError, match=r"holds no state_dict of tensors, but: epoch, state_dict"):
        import_weights(machine, tmp_path / "run.pth")
    with pytest.raises(WeightsError, match="no file"):
        import_weights(machine, tmp_path / "absent.pth")
    (tmp_path / "x.ckpt").write_bytes(b"")
    with pytest.raises(WeightsError, match=r"not a \.safetensors file"):
        import_weights(machine, tmp_path / "x.ckpt")
