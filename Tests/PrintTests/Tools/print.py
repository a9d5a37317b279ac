"""Prints pages to PDF as a person does from the browser: print.py CHROMIUM < jobs

A job a line: the paper (a4 or letter), the page and the PDF, parted by tabs. The page is printed as it stands, with its
own style, by the one browser that is started; nothing is put into it or taken out of it.
"""
import base64
import fcntl
import json
import os
import pathlib
import shutil
import sys
import tempfile

# Inches; what the printing dialog of a browser calls A4 and Letter.
PAPER = {"a4": (8.27, 11.69), "letter": (8.5, 11.0)}


class Browser:
    """Chromium without a window, spoken to over a pair of pipes."""

    def __init__(self, program):
        self.home = tempfile.mkdtemp(prefix="wxwizard-chromium-")
        to_read, self.to_write = pipe()
        self.from_read, from_write = pipe()
        arguments = [
            program, "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
            "--disable-extensions", "--disable-background-networking", "--disable-component-update",
            "--user-data-dir=" + self.home, "--remote-debugging-pipe", "about:blank",
        ]
        self.process = os.posix_spawn(
            program, arguments, dict(os.environ, HOME=self.home),
            file_actions=[
                (os.POSIX_SPAWN_DUP2, to_read, 3), (os.POSIX_SPAWN_DUP2, from_write, 4),
                (os.POSIX_SPAWN_OPEN, 2, self.home + "/log", os.O_WRONLY | os.O_CREAT, 0o600),
            ])
        os.close(to_read)
        os.close(from_write)
        self.number = 0
        self.rest = b""

    def send(self, method, session=None, **parameters):
        """The result of a command; an error ends the program."""
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters}
        if session:
            message["sessionId"] = session
        os.write(self.to_write, json.dumps(message).encode() + b"\0")
        return self.wait(lambda answer: answer.get("id") == self.number).get("result", {})

    def wait(self, is_wanted):
        """The next message that is wanted; all before it are passed over."""
        while True:
            while b"\0" not in self.rest:
                piece = os.read(self.from_read, 1 << 20)
                if not piece:
                    sys.exit("Chromium ended: " + pathlib.Path(self.home + "/log").read_text(errors="replace"))
                self.rest += piece
            text, self.rest = self.rest.split(b"\0", 1)
            message = json.loads(text)
            if "error" in message:
                sys.exit(f"Chromium says: {message['error']}")
            if is_wanted(message):
                return message

    def print(self, paper, page, pdf):
        target = self.send("Target.createTarget", url="about:blank")["targetId"]
        session = self.send("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        self.send("Page.enable", session)
        self.send("Page.navigate", session, url=pathlib.Path(page).resolve().as_uri())
        self.wait(lambda message: message.get("method") == "Page.loadEventFired")
        width, height = PAPER[paper]
        printed = self.send("Page.printToPDF", session, paperWidth=width, paperHeight=height)
        pathlib.Path(pdf).write_bytes(base64.b64decode(printed["data"]))
        self.send("Target.closeTarget", targetId=target)

    def close(self):
        self.send("Browser.close")
        os.waitpid(self.process, 0)
        shutil.rmtree(self.home, ignore_errors=True)


def pipe():
    """A pipe whose ends are none of the files that a program is born with."""
    return [fcntl.fcntl(end, fcntl.F_DUPFD_CLOEXEC, 10) for end in os.pipe()]


browser = Browser(sys.argv[1])
for line in sys.stdin:
    browser.print(*line.rstrip("\n").split("\t"))
browser.close()
