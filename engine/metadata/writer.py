"""Our classes into photos' files, in two steps, so that a caller can journal what was there in between."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path

from engine.errors import MetadataError, WriteBlocked
from engine.metadata.arguments import FIELD_TAGS, OWN_TAG
from engine.metadata.arguments import edits as edits_for
from engine.metadata.exiftool import ExifTool
from engine.metadata.iptc import OtherText, other_text, texts_as_told
from engine.metadata.keywords import Change, Field, Profile
from engine.metadata.planning import Plan, Planner, lists_in
from engine.metadata.read import name_of_file, read_files
from engine.metadata.restoring import holds_nothing_else, whole_lists
from engine.metadata.said import FileMetadata
from engine.metadata.sidecars import Target
from engine.metadata.staging import Edits, Rewrite, changed, check_writable, rewrite, rewrite_many, stamp
from engine.types import WriteTo

_WORTH_ANOTHER = 12
"""Files to be written by ExifTool for which it pays to start a second one, which takes as long as ten writes."""


@dataclass(frozen=True, slots=True)
class Written:
    """The file that was written, as it is now."""

    file: Path
    size: int
    mtime_ns: int


class MetadataWriter(Planner):
    """Also makes what was planned. `image_hash` gives a digest of a file's image data alone."""

    def __init__(
        self,
        exiftool: ExifTool,
        image_hash: Callable[[Path], bytes],
        profile: Profile,
        write_to: WriteTo,
        keep_mtime: bool = False,
        embed_fragile: bool = False,
        into_credentials: bool = False,
    ) -> None:
        super().__init__(exiftool, profile, write_to, embed_fragile, into_credentials)
        self._image_hash = image_hash
        self._keep_mtime = keep_mtime

    def remove_if_empty(self, target: Target) -> bool:
        """Removes a sidecar whose every word stands in its photo too; whether it did. Only for one that we had made.

        Raises WriteBlocked where its folder is read-only, MetadataError where one of the two cannot be read.
        """
        return self.is_removable(target) and _remove(target.file)

    def is_removable(self, target: Target) -> bool:
        """Whether `remove_if_empty` would remove it as it is now."""
        return target.is_sidecar and holds_nothing_else(self._exiftool, target.file, target.photo)

    def apply(self, plan: Plan) -> Written:
        """Makes the change, verified and flushed to the disk. An empty plan writes nothing.

        Raises WriteBlocked where it cannot be made now, MetadataError where it cannot be made at all; the file is
        then as it was.
        """
        if not plan.is_empty:
            with ThreadPoolExecutor(1, "image-hash") as hashing:
                self._rewrite(plan, hashing)
        return _as_it_is(plan.target.file)

    def apply_many(self, plans: Sequence[Plan]) -> list[Written | MetadataError]:
        """As `apply`, for many plans in less time; in their order, and what would be raised stands in its place."""
        together: dict[Path, Plan] = {}
        for plan in plans:
            if not plan.is_empty and not plan.recode_iptc:
                together.setdefault(plan.target.file, plan)
        failed = self._rewrite_many(together) if together else {}
        return [
            self._outcome(plan, failed) if plan is together.get(plan.target.file) else self._tried(plan)
            for plan in plans
        ]

    def rest(self) -> None:
        """Ends what was started for many files alone; more of them start it again."""
        self._exiftool.narrow()

    def _outcome(self, plan: Plan, failed: Mapping[Path, MetadataError]) -> Written | MetadataError:
        return failed.get(plan.target.file) or _as_it_is(plan.target.file)

    def _tried(self, plan: Plan) -> Written | MetadataError:
        try:
            return self.apply(plan)
        except MetadataError as error:
            return error

    def _rewrite_many(self, plans: Mapping[Path, Plan]) -> dict[Path, MetadataError]:
        """By file. Pictures are hashed, old and new, while ExifTool works on the next ones."""
        hashes: dict[Path, list[Future[bytes]]] = {}
        jobs = [Rewrite(file, self._edits(plan, OtherText()), plan.seen) for file, plan in plans.items()]
        if sum(plan.packet is None for plan in plans.values()) >= _WORTH_ANOTHER:
            self._exiftool.widen()
        with ThreadPoolExecutor(2, "image-hash") as hashing:

            def written(file: Path, staging: Path) -> None:
                both = () if plans[file].target.is_sidecar else (file, staging)
                hashes[file] = [hashing.submit(self._image_hash, one) for one in both]

            def verify(stagings: Mapping[Path, Path]) -> dict[Path, MetadataError]:
                found = read_files(self._exiftool, list(stagings.values()))
                checked = (
                    self._checked(plans[file], found[staging], hashes[file])
                    for file, staging in stagings.items()
                )
                return {file: bad for file, bad in zip(stagings, checked, strict=True) if bad}

            return rewrite_many(
                self._exiftool, jobs, written=written, verify=verify, keep_mtime=self._keep_mtime
            )

    def _checked(
        self, plan: Plan, found: FileMetadata | MetadataError, hashes: Sequence[Future[bytes]]
    ) -> MetadataError | None:
        try:
            self._check_keywords(plan, found)
            _check_picture(plan.target.file, [hashed.result() for hashed in hashes])
        except MetadataError as error:
            return error
        except OSError as error:
            return WriteBlocked(plan.target.file, error.strerror or str(error))
        return None

    def _edits(self, plan: Plan, others: OtherText) -> Edits:
        if plan.packet is not None:
            return plan.packet
        change = plan.change if plan.seen else _from_nothing(plan.change)
        given = (whole_lists if plan.whole else edits_for)(
            change, recode_iptc=plan.recode_iptc, others=others.encoding, renew_digest=plan.renew_digest
        )
        return [*self._seed(plan), *given]

    def _rewrite(self, plan: Plan, hashing: Executor) -> None:
        """The picture is hashed while ExifTool works: the old file during the write, the new one during the check."""
        file = plan.target.file
        others = other_text(self._exiftool, file) if plan.recode_iptc else OtherText()
        edits = self._edits(plan, others)
        before = None if plan.target.is_sidecar else hashing.submit(self._image_hash, file)

        def verify(staging: Path) -> None:
            after = None if before is None else hashing.submit(self._image_hash, staging)
            self._check_keywords(plan, read_files(self._exiftool, [staging])[staging])
            self._verify_other_iptc(others, staging, file)
            _check_picture(file, [hashed.result() for hashed in (before, after) if hashed])

        rewrite(self._exiftool, file, edits, seen=plan.seen, verify=verify, keep_mtime=self._keep_mtime)

    def _verify_other_iptc(self, others: OtherText, staging: Path, file: Path) -> None:
        """ExifTool cuts values that are too long for their field. What it may add is the record's version."""
        if others.values and not others.values <= texts_as_told(self._exiftool, staging).items():
            raise MetadataError(
                file, "its IPTC text would not stay whole; it was left as it was. Use a sidecar"
            )

    def _seed(self, plan: Plan) -> list[str | bytes]:
        """A new sidecar takes over the XMP inside the photo, as programs that find a sidecar look no further."""
        if plan.seen is not None:
            return []
        kept_apart = (f"--{tag}" for tag in (*FIELD_TAGS.values(), OWN_TAG) if tag.startswith("XMP"))
        return [b"-tagsFromFile", name_of_file(plan.target.photo), b"-XMP:all", *kept_apart]

    def _check_keywords(self, plan: Plan, found: FileMetadata | MetadataError) -> None:
        """Raises MetadataError unless the staging file could be read and says exactly what was planned."""
        file = plan.target.file
        if plan.photo_seen is not None and stamp(plan.target.photo) != plan.photo_seen:
            raise changed(plan.target.photo)
        if isinstance(found, MetadataError):
            raise MetadataError(file, f"what was written cannot be read back ({found.reason})")
        lists = lists_in(plan.target, found)
        same = all(
            _same(
                plan.after.of(field), lists.of(field), () if plan.whole else plan.change.adds.get(field, ())
            )
            for field in Field
        )
        if not same or found.tags != plan.change.own_after:
            raise MetadataError(file, "the keywords would not be as planned; it was left as it was")


def _check_picture(file: Path, hashes: Sequence[bytes]) -> None:
    if len(set(hashes)) > 1:
        raise MetadataError(file, "the picture would have changed; it was left as it was")


def _as_it_is(file: Path) -> Written:
    seen = stamp(file)
    return Written(file, seen.size if seen else 0, seen.mtime_ns if seen else 0)


def _from_nothing(change: Change) -> Change:
    """As `change`, of a file that has none of the lists: what is copied into a new one, ExifTool cannot take out."""
    adds = {field: texts for field in Field if (texts := change.after.of(field))}
    return replace(change, adds=adds, removes={}, own_before=())


def _remove(file: Path) -> bool:
    check_writable(file)
    file.unlink(missing_ok=True)
    return True


def _same(planned: tuple[str, ...] | None, read: tuple[str, ...] | None, added: tuple[str, ...]) -> bool:
    """The same keywords, with those of others in their order; ours may stand where ExifTool puts them."""
    first, second = planned or (), read or ()
    foreign = [[text for text in texts if text not in added] for texts in (first, second)]
    return Counter(first) == Counter(second) and foreign[0] == foreign[1]
