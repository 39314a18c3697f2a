"""Walls on Linux: namespaces, a file system with nothing to find, limits, and a filter of system calls.

The warm parent builds the jail once (``enter``) and lives in it; each child gets its own processes, temporary files and
limits (``confine``) in well under a millisecond. As root a child runs under a user id of its own; an ordinary user
gets the same through user namespaces. Where neither is allowed, ``enter`` raises ``NoJail``.
"""

import contextlib
import ctypes
import errno
import os
import platform
import resource
import signal
import struct
import sys
import sysconfig
from dataclasses import dataclass
from pathlib import Path

NEWNS, NEWUTS, NEWIPC, NEWUSER, NEWPID, NEWNET = 0x20000, 0x4000000, 0x8000000, 0x10000000, 0x20000000, 0x40000000
_ANY_NEW = 0x7E020000 | 0x80  # every namespace that clone could make, time included
MS_RDONLY, MS_NOSUID, MS_NODEV, MS_NOEXEC, MS_REMOUNT, MS_BIND, MS_REC, MS_PRIVATE = (
    1,
    2,
    4,
    8,
    32,
    4096,
    16384,
    1 << 18,
)
MNT_DETACH = 2
PR_SET_PDEATHSIG, PR_SET_DUMPABLE, PR_SET_SECCOMP, PR_CAPBSET_DROP, PR_SET_NO_NEW_PRIVS = 1, 4, 22, 24, 38
DEVICES = ("null", "zero", "full", "random", "urandom")

_libc = ctypes.CDLL(None, use_errno=True)


class NoJail(Exception):
    """This machine does not allow the walls; the text says which one."""


@dataclass(frozen=True)
class Limits:
    """What one child may use."""

    memory: int = 1024 * 2**20  # bytes of memory beyond what it starts with
    temp: int = 64 * 2**20  # bytes of temporary files; one file may take half
    processes: int = 32
    files: int = 128  # open at once
    cpu_seconds: int = 120


def _call(name: str, *args: object) -> int:
    found = getattr(_libc, name)(*(ctypes.c_long(arg) if isinstance(arg, int) else arg for arg in args))
    if found == -1:
        code = ctypes.get_errno()
        raise OSError(code, f"{name}: {os.strerror(code)}")
    return found


def _mount(source: str, target: str, kind: str | None, flags: int, data: str | None = None) -> None:
    texts = [None if text is None else os.fsencode(text) for text in (source, target, kind, data)]
    _call("mount", texts[0], texts[1], texts[2], flags, texts[3])


def die_with_parent(parent: int) -> None:
    """Let the kernel kill this process when its parent ends, however that happens."""
    if sys.platform == "linux":
        _call("prctl", PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
        if os.getppid() not in (parent, 0):  # 0: the parent is outside this process namespace
            os._exit(1)


def _library_paths() -> list[Path]:
    """Return the folders and files that Python and its libraries need, nothing of the course."""
    tops = {sys.prefix, sys.base_prefix, sys.exec_prefix, sys.base_exec_prefix}
    names = {f"{top}/{part}" for top in tops for part in ("bin", "lib", "lib64", "pyvenv.cfg")}
    names |= {sysconfig.get_path(name) for name in ("stdlib", "platstdlib", "purelib", "platlib")}
    names |= {"/lib", "/lib64", "/usr/lib", "/usr/lib64", "/etc/ld.so.cache", "/usr/share/zoneinfo", "/etc/localtime"}
    return sorted(Path(name) for name in names if os.path.exists(name))


class Jail:
    """A file system with the libraries, ``shown`` and an empty ``/scratch``, and nothing else of this machine.

    Args:
        shown: folders and files that may be read.
        hidden: what must not be seen; a library folder that holds one of these is no jail.
    """

    def __init__(self, shown: list[Path], hidden: list[Path]) -> None:
        self._shown = [*_library_paths(), *shown]
        self._hidden = hidden
        self._privileged = True
        self._uid = 2_000_000_000 + os.getpid()
        self._proc = -1
        self._pids = -1
        self._address_space = 0

    def enter(self) -> None:
        """Move this process into the jail; afterwards it can start children that ``confine`` themselves.

        Raises:
            NoJail: the machine does not allow it.
        """
        if sys.platform != "linux" or platform.machine() not in _SYSCALLS:
            raise NoJail(f"{sys.platform} {platform.machine()}")
        if len(os.listdir("/proc/self/task")) != 1:
            raise NoJail("threads")
        for path in self._hidden:
            if any(path.resolve().is_relative_to(shown.resolve()) for shown in self._shown):
                raise NoJail(str(path))
        pages = int(Path("/proc/self/statm").read_text().split()[0])
        self._address_space = pages * os.sysconf("SC_PAGE_SIZE")
        Path("/proc/self/oom_score_adj").write_text("1000")  # whoever runs out of memory, it is not the grader
        try:
            uid, gid = os.geteuid(), os.getegid()
            try:
                _call("unshare", NEWNS | NEWIPC | NEWUTS | NEWNET)
            except PermissionError:
                self._privileged = False
                _call("unshare", NEWUSER | NEWPID | NEWNS | NEWIPC | NEWUTS | NEWNET)
                _map_user("/proc/self", 0, uid, gid)
                self._be_first()
            self._proc = os.open("/proc", os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
            self._pids = os.open("/proc/self/ns/pid", os.O_RDONLY | os.O_CLOEXEC)
            _mount("none", "/", None, MS_REC | MS_PRIVATE)
            self._build("/sys" if os.path.isdir("/sys") else "/tmp")
        except OSError as error:
            raise NoJail(error.strerror or str(error)) from None

    @staticmethod
    def _be_first() -> None:
        """Go on as the first process of a namespace of our own: only its owner may come back to it from a child's."""
        here = os.getpid()
        pid = os.fork()
        if pid:
            os.waitpid(pid, 0)
            os._exit(0)
        die_with_parent(here)

    def outer_pid(self) -> int:
        """Return the number of this process as the grader sees it."""
        return int(os.readlink("self", dir_fd=self._proc))

    def _build(self, base: str) -> None:
        _mount("jail", base, "tmpfs", MS_NOSUID | MS_NODEV, "size=1m,mode=755")
        for path in self._shown:
            self._show(base, path)
        os.mkdir(f"{base}/dev")
        for name in DEVICES:
            _touch(f"{base}/dev/{name}")
            _mount(f"/dev/{name}", f"{base}/dev/{name}", None, MS_BIND)
        for name in ("dev/shm", "scratch", "old"):
            os.mkdir(f"{base}/{name}")
        if not os.path.lexists(f"{base}/tmp"):
            os.symlink("/scratch", f"{base}/tmp")
        os.chdir(base)
        _call("syscall", _SYSCALLS[platform.machine()]["pivot_root"], b".", b"old")
        os.chroot(".")
        os.chdir("/")
        _call("umount2", b"/old", MNT_DETACH)
        os.rmdir("/old")
        _mount("none", "/", None, MS_REMOUNT | MS_RDONLY | MS_NOSUID | MS_NODEV, "size=1m,mode=755")

    @staticmethod
    def _show(base: str, path: Path) -> None:
        """Bind what a path leads to, read-only and at its own place; a link to it is made anew."""
        real = path.resolve()
        target = base + str(real)
        if not os.path.lexists(target):  # else it is inside a folder that is shown already
            os.makedirs(os.path.dirname(target), exist_ok=True)
            if real.is_dir():
                os.mkdir(target)
            else:
                _touch(target)
            _mount(str(real), target, None, MS_BIND | MS_REC)
            flags = MS_RDONLY | MS_NOSUID | MS_NODEV
            kept = os.statvfs(target).f_flag  # an ordinary user may not lift what the machine has set
            for bit in (MS_NOEXEC, 1024, 2048):  # noexec, noatime, nodiratime: the same bits in both
                flags |= kept & bit
            _mount("none", target, None, MS_REMOUNT | MS_BIND | flags)
        if not os.path.lexists(base + str(path)):
            os.makedirs(os.path.dirname(base + str(path)), exist_ok=True)
            os.symlink(real, base + str(path))

    def new_processes(self) -> None:
        """Let the next fork be the first process of a new process namespace."""
        self.own_processes()
        _call("unshare", NEWPID)

    def own_processes(self) -> None:
        """Let the next fork be a process beside this one: the namespace of the last child died with it."""
        _call("setns", self._pids, NEWPID)

    def confine(self, limits: Limits) -> None:
        """In the child: take everything away that a stranger's code should not have."""
        _call("unshare", NEWNS | NEWIPC)
        options = f"size={limits.temp},nr_inodes=4096,mode=1777"
        _mount("temp", "/scratch", "tmpfs", MS_NOSUID | MS_NODEV, options)
        _mount("temp", "/dev/shm", "tmpfs", MS_NOSUID | MS_NODEV, options)
        if self._privileged:
            os.setgroups([])
            os.setresgid(self._uid, self._uid, self._uid)
            self._drop_bounding()
            os.setresuid(self._uid, self._uid, self._uid)
        else:
            _call("unshare", NEWUSER)
            _map_user("self", 65534, 0, 0, self._proc)
            self._drop_bounding()
            _call("capset", struct.pack("Ii", 0x20080522, 0), struct.pack("6I", *[0] * 6))
        os.close(self._proc)
        os.close(self._pids)
        limit(limits, self._address_space)
        _call("prctl", PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
        _call("prctl", PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
        _filter_calls()

    @staticmethod
    def _drop_bounding() -> None:
        for capability in range(64):
            with contextlib.suppress(OSError):  # past the last one
                _call("prctl", PR_CAPBSET_DROP, capability, 0, 0, 0)


def limit(limits: Limits, address_space: int) -> None:
    """Set the limits that every Unix has."""
    wanted = {
        "RLIMIT_AS": address_space + limits.memory if address_space else None,
        "RLIMIT_NPROC": limits.processes,
        "RLIMIT_NOFILE": limits.files,
        "RLIMIT_FSIZE": limits.temp // 2,
        "RLIMIT_CPU": limits.cpu_seconds,
        "RLIMIT_CORE": 0,
        "RLIMIT_MEMLOCK": 0,
        "RLIMIT_MSGQUEUE": 0,
        "RLIMIT_SIGPENDING": 256,
    }
    for name, value in wanted.items():
        if value is not None and hasattr(resource, name):
            resource.setrlimit(getattr(resource, name), (value, value))


def _map_user(folder: str, inside: int, uid: int, gid: int, proc: int | None = None) -> None:
    for name, text in (
        ("setgroups", "deny"),
        ("uid_map", f"{inside} {uid} 1"),
        ("gid_map", f"{inside} {gid} 1"),
    ):
        file = os.open(f"{folder}/{name}", os.O_WRONLY, dir_fd=proc)
        try:
            os.write(file, text.encode())
        except OSError as error:
            if name != "setgroups" or error.errno != errno.EPERM:  # denied already in the namespace around
                raise
        finally:
            os.close(file)


def _touch(path: str) -> None:
    os.close(os.open(path, os.O_CREAT | os.O_WRONLY, 0o644))


# -- the filter of system calls ----------------------------------------------------------------------

# name -> number; what is not in a machine's table does not exist there
_X86 = {
    "socket": 41, "clone": 56, "ptrace": 101, "shmget": 29, "semget": 64, "msgget": 68, "personality": 135,
    "pivot_root": 155, "adjtimex": 159, "chroot": 161, "settimeofday": 164, "mount": 165, "umount2": 166, "swapon": 167,
    "swapoff": 168, "reboot": 169, "sethostname": 170, "setdomainname": 171, "init_module": 175, "delete_module": 176,
    "quotactl": 179, "clock_settime": 227, "mq_open": 240, "kexec_load": 246, "add_key": 248, "request_key": 249,
    "keyctl": 250, "migrate_pages": 256, "unshare": 272, "move_pages": 279, "perf_event_open": 298,
    "fanotify_init": 300, "name_to_handle_at": 303, "open_by_handle_at": 304, "clock_adjtime": 305, "setns": 308,
    "process_vm_readv": 310, "process_vm_writev": 311, "kcmp": 312, "finit_module": 313, "memfd_create": 319,
    "kexec_file_load": 320, "bpf": 321, "userfaultfd": 323, "pkey_mprotect": 329, "io_uring_setup": 425,
    "io_uring_enter": 426, "io_uring_register": 427, "open_tree": 428, "move_mount": 429, "fsopen": 430,
    "fsconfig": 431, "fsmount": 432, "fspick": 433, "pidfd_open": 434, "clone3": 435,
    "pidfd_getfd": 438, "mount_setattr": 442, "memfd_secret": 447,
}  # fmt: skip
_ARM = {
    "socket": 198, "clone": 220, "ptrace": 117, "shmget": 194, "semget": 190, "msgget": 186, "personality": 92,
    "pivot_root": 41, "adjtimex": 171, "chroot": 51, "settimeofday": 170, "mount": 40, "umount2": 39, "swapon": 224,
    "swapoff": 225, "reboot": 142, "sethostname": 161, "setdomainname": 162, "init_module": 105, "delete_module": 106,
    "quotactl": 60, "clock_settime": 112, "mq_open": 180, "kexec_load": 104, "add_key": 217, "request_key": 218,
    "keyctl": 219, "migrate_pages": 238, "unshare": 97, "move_pages": 239, "perf_event_open": 241,
    "fanotify_init": 262, "name_to_handle_at": 264, "open_by_handle_at": 265, "clock_adjtime": 266, "setns": 268,
    "process_vm_readv": 270, "process_vm_writev": 271, "kcmp": 272, "finit_module": 273, "memfd_create": 279,
    "kexec_file_load": 294, "bpf": 280, "userfaultfd": 282, "pkey_mprotect": 288,
    **{name: number for name, number in _X86.items() if number >= 425},
}  # fmt: skip
_SYSCALLS = {"x86_64": _X86, "aarch64": _ARM}
_ARCH = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}
_LOAD, _EQUAL, _AT_LEAST, _ANY_BIT, _RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
_ALLOW, _KILL, _REFUSE = 0x7FFF0000, 0x80000000, 0x00050000


def _filter_calls() -> None:
    """Refuse the calls that reach beyond the jail; a clone may make no namespace, a socket only be a local one."""
    numbers = _SYSCALLS[platform.machine()]
    program = [
        (_LOAD, 0, 0, 4),  # which machine the call is for
        (_EQUAL, 1, 0, _ARCH[platform.machine()]),
        (_RETURN, 0, 0, _KILL),
        (_LOAD, 0, 0, 0),  # which call
        (_AT_LEAST, 0, 1, 0x40000000),  # another way to number the calls
        (_RETURN, 0, 0, _KILL),
    ]
    for name, number in numbers.items():
        if name == "clone":
            program += [
                (_EQUAL, 0, 4, number),
                (_LOAD, 0, 0, 16),
                (_ANY_BIT, 0, 1, _ANY_NEW & ~0xFF),  # the lowest byte is a signal
                (_RETURN, 0, 0, _REFUSE | errno.EPERM),
                (_RETURN, 0, 0, _ALLOW),
            ]
        elif name == "socket":
            program += [
                (_EQUAL, 0, 4, number),
                (_LOAD, 0, 0, 16),
                (_EQUAL, 1, 0, 1),  # AF_UNIX; names reach no further than this process namespace
                (_RETURN, 0, 0, _REFUSE | errno.EPERM),
                (_RETURN, 0, 0, _ALLOW),
            ]
        else:
            # clone3 keeps its flags in memory, where a filter cannot look: without it libc uses clone
            reply = errno.ENOSYS if name in ("clone3", "io_uring_setup") else errno.EPERM
            program += [(_EQUAL, 0, 1, number), (_RETURN, 0, 0, _REFUSE | reply)]
    program.append((_RETURN, 0, 0, _ALLOW))
    code = b"".join(struct.pack("HBBI", *line) for line in program)
    held = ctypes.create_string_buffer(code, len(code))
    head = struct.pack("H6xP", len(program), ctypes.addressof(held))
    _call("prctl", PR_SET_SECCOMP, 2, ctypes.c_char_p(head), 0, 0)
