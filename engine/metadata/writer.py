"""Our classes into photos' files, in two steps, so that a caller can journal what was there in between."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Executor, ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path

from engine.errors import MetadataError, WriteBlocked
from engine.metadata.arguments import edits
from engine.metadata.credentials import has_credentials
from engine.metadata.exiftool import ExifTool
from engine.metadata.iptc import OtherText, other_text, texts_as_told
from engine.metadata.keywords import Change, Field, KeywordLists, Profile, all_keywords, merge
from engine.metadata.read import FileMetadata, name_of_file, read_files
from engine.metadata.sidecars import Target, target_for
from engine.metadata.staging import Stamp, rewrite, stamp
from engine.types import Tag, WriteTo

_IPTC_SUFFIXES = frozenset((".jpg", ".jpeg", ".jpe", ".tif", ".tiff", ".dng"))


Request = tuple[Path, tuple[Tag, ...], bool]
"""A photo, the classes that its file is to say, and whether it is camera RAW, which is never written into."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be done to one file. `seen` is the target's state when it was read, None where it is not there."""

    photo: Path
    target: Target
    change: Change
    seen: Stamp | None
    recode_iptc: bool = False

    @property
    def before(self) -> KeywordLists:
        """The lists as they were read."""
        return self.change.before

    @property
    def after(self) -> KeywordLists:
        """The lists as they will be."""
        return self.change.after

    @property
    def adds(self) -> tuple[str, ...]:
        """The keywords that the file's lists gain, once each, for a person to read; `change.adds` has them by list."""
        return _flat(self.change.adds)

    @property
    def removes(self) -> tuple[str, ...]:
        """The keywords, all our own, that the file's lists lose, once each; `change.removes` has them by list."""
        return _flat(self.change.removes)

    @property
    def keywords_after(self) -> tuple[str, ...]:
        """As `FileMetadata.keywords`, once the plan is made."""
        return all_keywords(self.after)

    @property
    def is_empty(self) -> bool:
        """Whether nothing is to be done."""
        return self.change.is_empty


@dataclass(frozen=True, slots=True)
class Written:
    """The file that was written, as it is now."""

    file: Path
    size: int
    mtime_ns: int


class MetadataWriter:
    """Plans and makes the writes of one library. `image_hash` gives a digest of a file's image data alone."""

    def __init__(
        self,
        exiftool: ExifTool,
        image_hash: Callable[[Path], bytes],
        profile: Profile,
        write_to: WriteTo,
        keep_mtime: bool = False,
    ) -> None:
        self._exiftool = exiftool
        self._image_hash = image_hash
        self._profile = profile
        self._write_to = write_to
        self._keep_mtime = keep_mtime

    def plan(self, photo: Path, wanted: tuple[Tag, ...], *, raw: bool) -> Plan:
        """The change that makes the photo's file say `wanted`, and nothing more of ours.

        Raises MetadataError where it cannot be read, and WriteBlocked where a write would invalidate the file's
        content credentials.
        """
        plan = self.plan_many([(photo, wanted, raw)])[photo]
        if isinstance(plan, MetadataError):
            raise plan
        return plan

    def plan_many(self, requests: Sequence[Request]) -> dict[Path, Plan | MetadataError]:
        """As `plan`, for many photos with few calls of ExifTool; what would be raised stands for its photo."""
        targets = {photo: self._target(photo, raw) for photo, _, raw in requests}
        good = {photo: target for photo, target in targets.items() if isinstance(target, Target)}
        # Stamps first: a change between stamp and reading is then noticed at the write.
        stamps = {photo: stamp(target.file) for photo, target in good.items()}
        sources = {photo: target.file if stamps[photo] else target.photo for photo, target in good.items()}
        found = read_files(self._exiftool, list(sources.values()))
        plans: dict[Path, Plan | MetadataError] = {}
        for photo, wanted, _ in requests:
            target = targets[photo]
            if isinstance(target, Target):
                plans[photo] = self._plan(photo, wanted, target, stamps[photo], found[sources[photo]])
            else:
                plans[photo] = target
        return plans

    def apply(self, plan: Plan) -> Written:
        """Makes the change, verified and flushed to the disk. An empty plan writes nothing.

        Raises WriteBlocked where it cannot be made now, MetadataError where it cannot be made at all; the file is
        then as it was.
        """
        if not plan.is_empty:
            with ThreadPoolExecutor(1, "image-hash") as hashing:
                self._rewrite(plan, hashing)
        seen = stamp(plan.target.file)
        return Written(plan.target.file, seen.size if seen else 0, seen.mtime_ns if seen else 0)

    def _rewrite(self, plan: Plan, hashing: Executor) -> None:
        """The picture is hashed while ExifTool works: the old file during the write, the new one during the check."""
        file = plan.target.file
        others = other_text(self._exiftool, file) if plan.recode_iptc else OtherText()
        arguments: list[str | bytes] = [*self._seed(plan)]
        arguments += edits(plan.change, recode_iptc=plan.recode_iptc, others=others.encoding)
        before = None if plan.target.is_sidecar else hashing.submit(self._image_hash, file)

        def verify(staging: Path) -> None:
            after = None if before is None else hashing.submit(self._image_hash, staging)
            self._verify_keywords(plan, staging)
            self._verify_other_iptc(others, staging, file)
            if before is not None and after is not None and before.result() != after.result():
                raise MetadataError(file, "the picture would have changed; it was left as it was")

        rewrite(self._exiftool, file, arguments, seen=plan.seen, verify=verify, keep_mtime=self._keep_mtime)

    def _verify_other_iptc(self, others: OtherText, staging: Path, file: Path) -> None:
        """ExifTool cuts values that are too long for their field. What it may add is the record's version."""
        if others.values and not others.values <= texts_as_told(self._exiftool, staging).items():
            raise MetadataError(
                file, "its IPTC text would not stay whole; it was left as it was. Use a sidecar"
            )

    def _target(self, photo: Path, raw: bool) -> Target | MetadataError:
        try:
            name_of_file(photo)
            return target_for(photo, raw=raw, write_to=self._write_to)
        except MetadataError as error:
            return error
        except OSError as error:
            return MetadataError(photo, error.strerror or "cannot be read")

    def _plan(
        self,
        photo: Path,
        wanted: Sequence[Tag],
        target: Target,
        seen: Stamp | None,
        found: FileMetadata | MetadataError,
    ) -> Plan | MetadataError:
        if isinstance(found, MetadataError):
            return found
        change = merge(self._lists(target, found), found.tags, wanted, self._profile_for(target))
        if self._write_to is WriteTo.NONE:
            change = replace(change, after=change.before, own_after=change.own_before, adds={}, removes={})
        touches_iptc = Field.IPTC in change.adds or Field.IPTC in change.removes
        plan = Plan(
            photo=photo,
            target=target,
            change=change,
            seen=seen,
            recode_iptc=touches_iptc and not found.iptc_marked,
        )
        return self._blocked(plan, found) or plan

    def _blocked(self, plan: Plan, found: FileMetadata) -> WriteBlocked | None:
        if plan.is_empty or plan.target.is_sidecar:
            return None
        if found.provenance or has_credentials(plan.target.file):
            reason = "carries content credentials (C2PA); writing into it would invalidate them. Use sidecars for it"
            return WriteBlocked(plan.photo, reason)
        return None

    def _lists(self, target: Target, found: FileMetadata) -> KeywordLists:
        """XMP sidecars have no IPTC."""
        return replace(found.lists, iptc=None) if target.is_sidecar else found.lists

    def _profile_for(self, target: Target) -> Profile:
        can_hold_iptc = not target.is_sidecar and target.file.suffix.lower() in _IPTC_SUFFIXES
        return self._profile if can_hold_iptc else replace(self._profile, photo_mechanic=False)

    def _seed(self, plan: Plan) -> list[str | bytes]:
        """A new sidecar takes over the XMP inside the photo, as programs that find a sidecar look no further."""
        if plan.seen is not None:
            return []
        return [b"-tagsFromFile", name_of_file(plan.target.photo), b"-XMP:all"]

    def _verify_keywords(self, plan: Plan, staging: Path) -> None:
        """Raises MetadataError unless the staging file can be read and says exactly what was planned."""
        file = plan.target.file
        found = read_files(self._exiftool, [staging])[staging]
        if isinstance(found, MetadataError):
            raise MetadataError(file, f"what was written cannot be read back ({found.reason})")
        lists = self._lists(plan.target, found)
        same = all(
            _same(plan.after.of(field), lists.of(field), plan.change.adds.get(field, ())) for field in Field
        )
        if not same or found.tags != plan.change.own_after:
            raise MetadataError(file, "the keywords would not be as planned; it was left as it was")


def _flat(by_field: Mapping[Field, tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text for texts in by_field.values() for text in texts))


def _same(planned: tuple[str, ...] | None, read: tuple[str, ...] | None, added: tuple[str, ...]) -> bool:
    """The same keywords, with those of others in their order; ours may stand where ExifTool puts them."""
    first, second = planned or (), read or ()
    foreign = [[text for text in texts if text not in added] for texts in (first, second)]
    return Counter(first) == Counter(second) and foreign[0] == foreign[1]
