"""What is to be done to files, planned from what they say now. Nothing here changes one."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType

from engine.errors import MetadataError, WriteBlocked
from engine.metadata.credentials import has_credentials
from engine.metadata.exiftool import ExifTool
from engine.metadata.keywords import Change, Field, KeywordLists, OwnTag, Profile, all_keywords, merge
from engine.metadata.packet import render
from engine.metadata.read import Found, name_of_file, read_files, without_xmp
from engine.metadata.restore import Step, stripped, undone
from engine.metadata.said import NO_XMP, FileMetadata
from engine.metadata.sidecars import Listing, Target, target_for
from engine.metadata.staging import Stamp, stamp
from engine.types import Tag, WriteTo

_IPTC_SUFFIXES = frozenset((".jpg", ".jpeg", ".jpe", ".tif", ".tiff", ".dng"))


Request = tuple[Path, tuple[Tag, ...], bool]
"""A photo, the classes that its file is to say, and whether it is camera RAW, which is never written into."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be done to one file. `seen` is the target's state when it was read, None where it is not there.
    `whole`: the lists are put in place as wholes, so that they are exactly as planned; see `plan_undo`. `packet`: the
    whole file as it will be, of a sidecar in which nothing else stands; `photo_seen`: of a new one, the photo's state
    before it was found to hold no XMP that the sidecar would have to take over."""

    photo: Path
    target: Target
    change: Change
    seen: Stamp | None
    recode_iptc: bool = False
    renew_digest: bool = False
    whole: bool = False
    packet: bytes | None = None
    photo_seen: Stamp | None = None

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


class Planner:
    """Plans the writes of one library, as its options say where and for which programs."""

    def __init__(
        self,
        exiftool: ExifTool,
        profile: Profile,
        write_to: WriteTo,
        embed_fragile: bool = False,
        into_credentials: bool = False,
    ) -> None:
        self._exiftool = exiftool
        self._profile = profile
        self._write_to = write_to
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

    def plan_many(
        self, requests: Sequence[Request], bare: Mapping[Path, tuple[int, int]] = MappingProxyType({})
    ) -> dict[Path, Plan | MetadataError]:
        """As `plan`, for many photos with few calls of ExifTool; what would be raised stands for its photo. `bare` says
        of photos that they held no XMP when they had this size and time (ns)."""
        listing = Listing()
        targets = {photo: self._target(photo, raw, listing) for photo, _, raw in requests}
        good = {photo: target for photo, target in targets.items() if isinstance(target, Target)}
        # Stamps first: a change between stamp and reading is then noticed at the write.
        stamps = {photo: stamp(target.file) for photo, target in good.items()}
        sources = {photo: target.file if stamps[photo] else target.photo for photo, target in good.items()}
        new = {
            photo: target.photo for photo, target in good.items() if target.is_sidecar and not stamps[photo]
        }
        photos_seen = {photo: stamp(source) for photo, source in new.items()}
        known = [
            new[photo] for photo, then in bare.items() if photo in new and _is_as(photos_seen[photo], then)
        ]
        found = self._read(list(sources.values()), list(new.values()), known)
        plans: dict[Path, Plan | MetadataError] = {}
        for photo, wanted, _ in requests:
            target = targets[photo]
            if isinstance(target, Target):
                plan = self._plan(photo, wanted, target, stamps[photo], found[sources[photo]])
                if isinstance(plan, Plan) and plan.packet is not None:
                    plan = replace(plan, photo_seen=photos_seen.get(photo))
                plans[photo] = plan
            else:
                plans[photo] = target
        return plans

    def _read(self, files: Sequence[Path], seeds: Sequence[Path], known: Sequence[Path]) -> Found:
        """`seeds` are the photos among them that get a new sidecar: of those their XMP alone is asked, and not even
        that of the `known` ones, which have none."""
        bare: Found = dict.fromkeys(known, NO_XMP)
        if asked := [seed for seed in seeds if seed not in bare]:
            bare |= without_xmp(self._exiftool, asked)
        return bare | read_files(self._exiftool, [file for file in files if file not in bare])

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
            change = change_of(target.file, lists_in(target, said), said.tags)
            packet = _packet(target, change, said)
            plan = Plan(target.photo, target, change, stamps[target.file], whole=True, packet=packet)
            if _touches_iptc(change):
                plan = replace(plan, recode_iptc=not said.iptc_marked, renew_digest=said.iptc_digest)
            plans[target.file] = self._blocked(plan, said) or _parted(plan) or plan
        return plans

    def _target(self, photo: Path, raw: bool, listing: Listing) -> Target | MetadataError:
        try:
            name_of_file(photo)
            return target_for(
                photo,
                raw=raw,
                write_to=self._write_to,
                embed_fragile=self._embed_fragile,
                listing=listing,
            )
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
        change = merge(lists_in(target, found), found.tags, wanted, self._profile_for(target))
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
            packet=_packet(target, change, found),
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

    def _profile_for(self, target: Target) -> Profile:
        can_hold = not target.is_sidecar and target.file.suffix.lower() in _IPTC_SUFFIXES
        return self._profile if can_hold else replace(self._profile, photo_mechanic=False, windows=False)


def lists_in(target: Target, found: FileMetadata) -> KeywordLists:
    """The lists that the target can hold: XMP sidecars have no IPTC and no EXIF."""
    return replace(found.lists, iptc=None, xp_keywords=None) if target.is_sidecar else found.lists


def _is_as(seen: Stamp | None, then: tuple[int, int]) -> bool:
    return seen is not None and (seen.size, seen.mtime_ns) == then


def _packet(target: Target, change: Change, found: FileMetadata) -> bytes | None:
    may = target.is_sidecar and found.bare and not change.is_empty
    return render(change.after, change.own_after) if may else None


def _touches_iptc(change: Change) -> bool:
    return (change.before.iptc or ()) != (change.after.iptc or ())


def _parted(plan: Plan) -> WriteBlocked | None:
    """A file with further names would be parted from them by a write."""
    if not plan.is_empty and not plan.target.is_sidecar and plan.target.file.stat().st_nlink > 1:
        return WriteBlocked(
            plan.photo, "it has a second name (a hard link), from which a write would part it"
        )
    return None


def _flat(by_field: Mapping[Field, tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text for texts in by_field.values() for text in texts))
