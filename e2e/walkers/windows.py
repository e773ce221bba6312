"""Walks the window of a Waypost that runs on Windows through UI Automation, as a screen
reader does. It needs the package uiautomation, and a Waypost that was built with
-tags accessibility and shows its first page. It fails unless whatever takes the focus has a
name, the heading of the page is there, and its button leads to the next page."""
import sys
import time

import uiautomation as uia

HEADING = "Choose your language"
BUTTON = "Next"
NEXT_TITLE = "Whose computer is this?"
PATIENCE = 60  # seconds


def wait(what, find):
    """Returns what find returns as soon as that is true."""
    late = time.monotonic() + PATIENCE
    while time.monotonic() < late:
        found = find()
        if found:
            return found
        time.sleep(0.5)
    sys.exit("waited in vain for " + what)


def window(title=""):
    for w in uia.GetRootControl().GetChildren():
        if w.Name.startswith("Waypost") and title in w.Name:
            return w
    return None


def nodes(top):
    return [control for control, _ in uia.WalkControl(top)]


def starting(all_nodes, words):
    return next((n for n in all_nodes if n.Name.startswith(words)), None)


def main():
    first = wait("the window", window)
    wait("the heading " + HEADING, lambda: starting(nodes(first), HEADING))
    every = nodes(first)
    for n in every:
        print(n.ControlTypeName, repr(n.Name), n.BoundingRectangle)
    nameless = [n for n in every if n.IsKeyboardFocusable and not n.Name]
    if nameless:
        sys.exit("without a name: %s" % nameless)
    button = starting(every, BUTTON)
    if button is None:
        sys.exit("there is no button " + BUTTON)
    button.Click(simulateMove=False)
    wait("the page " + NEXT_TITLE, lambda: window(NEXT_TITLE))


main()
