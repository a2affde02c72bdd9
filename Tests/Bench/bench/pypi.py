"""Readers from PyPI that are measured beside the product: installed once, into a virtual environment of their own."""

import glob
import os
import shutil
import subprocess
import sys

from .programs import cache

# trafilatura needs what newer releases of lxml have in a package of its own; feedparser needs one that is source only.
PACKAGES = (["--only-binary", ":all:", "trafilatura", "lxml_html_clean"], ["--only-binary", ":all:", "rs-trafilatura"],
            ["feedparser"])


def interpreter_with_peers():
    """The Python of an environment that has them, made once; None where none can be made."""
    folder = cache("peers")
    python = os.path.join(folder, "bin", "python")
    if os.path.exists(os.path.join(folder, "complete")):
        return python
    print("installing trafilatura, rs-trafilatura and feedparser", flush=True)
    if subprocess.run([newest(), "-m", "venv", "--clear", folder], check=False).returncode != 0:
        return None
    pip = [python, "-m", "pip", "install", "--quiet"]
    installed = [subprocess.run([*pip, *words], check=False) for words in PACKAGES]
    if all(run.returncode == 0 for run in installed):
        open(os.path.join(folder, "complete"), "w").close()
    return python


def newest():
    """Python 3.12 where there is one, which rs-trafilatura's wheel is for."""
    root = os.environ.get("PYENV_ROOT") or os.path.expanduser("~/.pyenv")
    for name in ("python3.12", *sorted(glob.glob(f"{root}/versions/3.12*/bin/python3.12"))):
        path = shutil.which(name)
        if path and subprocess.run([path, "-c", ""], capture_output=True, check=False).returncode == 0:
            return path
    return sys.executable
