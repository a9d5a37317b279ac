"""Programs on a pseudo-terminal of 80 columns and 24 rows, and what tmux shows of them."""

import fcntl
import os
import pty
import select
import shlex
import signal
import struct
import subprocess
import termios
import time

from screen import LINES, Screen

ROWS, COLUMNS = 24, 80


class Sitting:
    """One run of a program, from its start to its end.

    `started` is the moment before exec, as the child itself noted it. Bytes are read with the moment they came,
    and given to the screen only when no more come, so that the model's own time is in no measurement.
    """

    def __init__(self, command, environment):
        self.screen = Screen(ROWS, COLUMNS)
        self.waiting = []
        self.received = 0
        self.reached = None
        self.moment = None
        self.status = None
        noted, note = os.pipe()
        self.process, self.terminal = pty.fork()
        if self.process == 0:
            try:
                fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
                os.write(note, struct.pack("d", time.perf_counter()))
                os.execvpe(command[0], command, environment)
            finally:
                os._exit(127)
        os.close(note)
        self.started = struct.unpack("d", os.read(noted, 8))[0]
        os.close(noted)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.end(signal.SIGKILL)

    def until(self, reached, quiet=0.03, limit=20):
        """The moment of the read that made `reached(screen)` true, or None; returns once it is quiet then."""
        self.reached, self.moment = reached, None
        deadline = time.perf_counter() + limit
        while True:
            alive = self.receive(quiet)
            if alive and time.perf_counter() < deadline:
                continue
            self.digest()
            if self.moment is not None or alive is None or time.perf_counter() > deadline:
                return self.moment

    def receive(self, seconds):
        """Reads once: true when bytes came, false when none did, None when the program has ended."""
        if not select.select([self.terminal], [], [], seconds)[0]:
            self.digest()
            return False
        try:
            data = os.read(self.terminal, 65536)
        except OSError:
            data = b""
        if not data:
            return None
        self.waiting.append((time.perf_counter(), data))
        self.received += len(data)
        if b"\x1b[6n" in data or b"\x1b[c" in data:
            self.digest()
        return True

    def digest(self):
        """Gives the screen what came, and the program the answers to what it asked."""
        for moment, data in self.waiting:
            self.screen.feed(data)
            if self.moment is None and self.reached and self.reached(self.screen):
                self.moment = moment
        self.waiting.clear()
        if self.screen.replies:
            os.write(self.terminal, self.screen.replies)
            self.screen.replies = b""

    def type(self, letter, limit=20):
        """Types a letter at the cursor; returns when it was sent and when the screen showed it, or None."""
        row, column = self.screen.row, self.screen.column
        sent = time.perf_counter()
        os.write(self.terminal, letter.encode())
        return sent, self.until(lambda screen: screen.cells[row][column] == letter, quiet=0.015, limit=limit)

    def rest(self, limit=60):
        """Waits until the program sleeps and writes nothing: three looks in a row, 50 ms apart."""
        looks, deadline = 0, time.perf_counter() + limit
        while looks < 3 and time.perf_counter() < deadline:
            came = self.receive(0.05)
            if came is None:
                return
            with open(f"/proc/{self.process}/stat") as file:
                sleeps = file.read().rpartition(")")[2].split()[0] == "S"
            looks = looks + 1 if sleeps and not came else 0
        self.digest()

    def processor_time(self):
        """Seconds the program has run so far, to the nanosecond; NaN where the kernel does not count them."""
        try:
            with open(f"/proc/{self.process}/schedstat") as file:
                return int(file.read().split()[0]) / 1e9
        except (OSError, ValueError, IndexError):
            return float("nan")

    def resident(self):
        """The memory that is resident now, in KiB."""
        with open(f"/proc/{self.process}/status") as file:
            return next(int(line.split()[1]) for line in file if line.startswith("VmRSS"))

    def end(self, number=signal.SIGTERM):
        """Ends the program by a signal, and reads what it still has to say."""
        if self.status is not None:
            return self.status
        os.kill(self.process, number)
        while self.receive(10):
            pass
        _, self.status = os.waitpid(self.process, 0)
        os.close(self.terminal)
        return self.status


def shown_by_tmux(command, environment, limit=30):
    """The rows tmux shows of a program once they have stayed the same for half a second."""
    # A socket for each, as a server that is ending would take the next one's session along.
    socket = f"{environment['HOME']}/tmux-{os.path.basename(command[0])}"
    tmux = ["tmux", "-u", "-S", socket, "-f", os.devnull]
    outside = {name: value for name, value in os.environ.items() if not name.startswith("TMUX")}
    variables = [f"{name}={value}" for name, value in environment.items()]
    subprocess.run(
        tmux + ["start-server", ";", "set-option", "-g", "status", "off", ";", "new-session", "-d",
                "-x", str(COLUMNS), "-y", str(ROWS), shlex.join(["env", "-i"] + variables + list(command))],
        env=outside, check=True)
    try:
        last, same, deadline = None, 0, time.monotonic() + limit
        while same < 10:
            if time.monotonic() > deadline:
                raise TimeoutError(f"{command[0]} does not come to rest in tmux")
            time.sleep(0.05)
            text = subprocess.run(tmux + ["capture-pane", "-p"], env=outside, check=True, capture_output=True)
            rows = [row.rstrip() for row in text.stdout.decode().split("\n")][:ROWS]
            same = same + 1 if rows == last and any(rows) else 0
            last = rows
        return last
    finally:
        subprocess.run(tmux + ["kill-server"], env=outside, check=False, capture_output=True)


def is_shown(rows):
    """A test whether a screen shows these rows, whichever way its lines are drawn."""
    def alike(row, other):
        return row == other or row.translate(LINES) == other.translate(LINES)
    return lambda screen: all(map(alike, screen.text(), rows))
