"""Our classes into photos' files, in two steps, so that a caller can journal what was there in between."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path

from engine.errors import MetadataError, WriteBlocked
from engine.metadata.arguments import FIELD_TAGS, OWN_TAG, edits
from engine.metadata.credentials import has_credentials
from engine.metadata.exiftool import ExifTool
from engine.metadata.iptc import OtherText, other_text, texts_as_told
from engine.metadata.keywords import Change, Field, KeywordLists, OwnTag, Profile, all_keywords, merge
from engine.metadata.read import FileMetadata, name_of_file, read_files
from engine.metadata.restore import Step, stripped, undone
from engine.metadata.restoring import holds_nothing_else, whole_lists
from engine.metadata.sidecars import Target, target_for
from engine.metadata.staging import Rewrite, Stamp, check_writable, rewrite, rewrite_many, stamp
from engine.types import Tag, WriteTo

_IPTC_SUFFIXES = frozenset((".jpg", ".jpeg", ".jpe", ".tif", ".tiff", ".dng"))


Request = tuple[Path, tuple[Tag, ...], bool]
"""A photo, the classes that its file is to say, and whether it is camera RAW, which is never written into."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be done to one file. `seen` is the target's state when it was read, None where it is not there.
    `whole`: the lists are put in place as wholes, so that they are exactly as planned; see `plan_undo`."""

    photo: Path
    target: Target
    change: Change
    seen: Stamp | None
    recode_iptc: bool = False
    renew_digest: bool = False
    whole: bool = False

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
        embed_fragile: bool = False,
        into_credentials: bool = False,
    ) -> None:
        self._exiftool = exiftool
        self._image_hash = image_hash
        self._profile = profile
        self._write_to = write_to
        self._keep_mtime = keep_mtime
        self._embed_fragile = embed_fragile
        self._into_credentials = into_credentials

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

    def plan_undo(
        self, requests: Sequence[tuple[Target, Sequence[Step]]]
    ) -> dict[Path, Plan | MetadataError]:
        """By each target's file, the change that takes back these writes to it, newest first; see `restore.undone`.

        One thing stays: the marker that the file's IPTC text is UTF-8, with which our write had recoded it. It is true,
        and whoever reads the file without it would read other letters.
        """
        steps = {target.file: of for target, of in requests}
        return self._plan_back(
            [target for target, _ in requests],
            lambda file, lists, own: undone(lists, own, steps[file]),
        )

    def plan_strip(self, targets: Sequence[Target], *, labels_too: bool) -> dict[Path, Plan | MetadataError]:
        """By each target's file, the change that leaves no trace of us in it; see `restore.stripped`."""
        return self._plan_back(targets, lambda _file, lists, own: stripped(lists, own, labels_too=labels_too))

    def remove_if_empty(self, target: Target) -> bool:
        """Removes a sidecar whose every word stands in its photo too; whether it did. Only for one that we had made.

        Raises WriteBlocked where its folder is read-only, MetadataError where one of the two cannot be read.
        """
        return self.is_removable(target) and _remove(target.file)

    def is_removable(self, target: Target) -> bool:
        """Whether `remove_if_empty` would remove it as it is now."""
        return target.is_sidecar and holds_nothing_else(self._exiftool, target.file, target.photo)

    def _plan_back(
        self,
        targets: Sequence[Target],
        change_of: Callable[[Path, KeywordLists, tuple[OwnTag, ...]], Change],
    ) -> dict[Path, Plan | MetadataError]:
        stamps = {target.file: stamp(target.file) for target in targets}
        found = read_files(self._exiftool, list(stamps))
        plans: dict[Path, Plan | MetadataError] = {}
        for target in targets:
            said = found[target.file]
            if isinstance(said, MetadataError):
                plans[target.file] = said
                continue
            change = change_of(target.file, self._lists(target, said), said.tags)
            plan = Plan(target.photo, target, change, stamps[target.file], whole=True)
            if _touches_iptc(change):
                plan = replace(plan, recode_iptc=not said.iptc_marked, renew_digest=said.iptc_digest)
            plans[target.file] = self._blocked(plan, said) or _parted(plan) or plan
        return plans

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
        jobs = [Rewrite(file, self._arguments(plan, OtherText()), plan.seen) for file, plan in plans.items()]
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

    def _arguments(self, plan: Plan, others: OtherText) -> list[str | bytes]:
        change = plan.change if plan.seen else _from_nothing(plan.change)
        given = (whole_lists if plan.whole else edits)(
            change, recode_iptc=plan.recode_iptc, others=others.encoding, renew_digest=plan.renew_digest
        )
        return [*self._seed(plan), *given]

    def _rewrite(self, plan: Plan, hashing: Executor) -> None:
        """The picture is hashed while ExifTool works: the old file during the write, the new one during the check."""
        file = plan.target.file
        others = other_text(self._exiftool, file) if plan.recode_iptc else OtherText()
        arguments = self._arguments(plan, others)
        before = None if plan.target.is_sidecar else hashing.submit(self._image_hash, file)

        def verify(staging: Path) -> None:
            after = None if before is None else hashing.submit(self._image_hash, staging)
            self._check_keywords(plan, read_files(self._exiftool, [staging])[staging])
            self._verify_other_iptc(others, staging, file)
            _check_picture(file, [hashed.result() for hashed in (before, after) if hashed])

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
            return target_for(photo, raw=raw, write_to=self._write_to, embed_fragile=self._embed_fragile)
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
            renew_digest=touches_iptc and found.iptc_digest,
        )
        return self._blocked(plan, found) or plan

    def _blocked(self, plan: Plan, found: FileMetadata) -> WriteBlocked | None:
        if plan.is_empty or plan.target.is_sidecar or self._into_credentials:
            return None
        if found.provenance or has_credentials(plan.target.file):
            reason = (
                "carries content credentials (C2PA), which a write into it makes invalid. Use sidecars, "
                "or allow it for all such photos?"
            )
            return WriteBlocked(plan.photo, reason)
        return None

    def _lists(self, target: Target, found: FileMetadata) -> KeywordLists:
        """XMP sidecars have no IPTC and no EXIF."""
        return replace(found.lists, iptc=None, xp_keywords=None) if target.is_sidecar else found.lists

    def _profile_for(self, target: Target) -> Profile:
        can_hold = not target.is_sidecar and target.file.suffix.lower() in _IPTC_SUFFIXES
        return self._profile if can_hold else replace(self._profile, photo_mechanic=False, windows=False)

    def _seed(self, plan: Plan) -> list[str | bytes]:
        """A new sidecar takes over the XMP inside the photo, as programs that find a sidecar look no further."""
        if plan.seen is not None:
            return []
        kept_apart = (f"--{tag}" for tag in (*FIELD_TAGS.values(), OWN_TAG) if tag.startswith("XMP"))
        return [b"-tagsFromFile", name_of_file(plan.target.photo), b"-XMP:all", *kept_apart]

    def _check_keywords(self, plan: Plan, found: FileMetadata | MetadataError) -> None:
        """Raises MetadataError unless the staging file could be read and says exactly what was planned."""
        file = plan.target.file
        if isinstance(found, MetadataError):
            raise MetadataError(file, f"what was written cannot be read back ({found.reason})")
        lists = self._lists(plan.target, found)
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


def _touches_iptc(change: Change) -> bool:
    return (change.before.iptc or ()) != (change.after.iptc or ())


def _parted(plan: Plan) -> WriteBlocked | None:
    """A file with further names would be parted from them by a write."""
    if not plan.is_empty and not plan.target.is_sidecar and plan.target.file.stat().st_nlink > 1:
        return WriteBlocked(
            plan.photo, "it has a second name (a hard link), from which a write would part it"
        )
    return None


def _remove(file: Path) -> bool:
    check_writable(file)
    file.unlink(missing_ok=True)
    return True


def _flat(by_field: Mapping[Field, tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text for texts in by_field.values() for text in texts))


def _same(planned: tuple[str, ...] | None, read: tuple[str, ...] | None, added: tuple[str, ...]) -> bool:
    """The same keywords, with those of others in their order; ours may stand where ExifTool puts them."""
    first, second = planned or (), read or ()
    foreign = [[text for text in texts if text not in added] for texts in (first, second)]
    return Counter(first) == Counter(second) and foreign[0] == foreign[1]
