"""Reads and works programs over AT-SPI, as a screen reader does, on the orders that
come in as lines of JSON on the standard input. Each is answered with one line."""
import json
import sys

import gi

gi.require_version("Atspi", "2.0")
gi.require_version("Gdk", "3.0")
from gi.repository import Gdk, GLib
import pyatspi

events = []
keys = []  # that went down, as text or by name
taken = set()  # names of keys that are for this program


def application(name):
    for one in pyatspi.Registry.getDesktop(0):
        if one is not None and one.name == name:
            return one
    return None


def item(a, depth):
    have = pyatspi.listInterfaces(a)
    found = {
        "depth": depth, "role": a.getRoleName(), "name": a.name, "description": a.description,
        "states": sorted(pyatspi.stateToString(s) for s in a.getState().getStates()),
        "attributes": dict(p.split(":", 1) for p in a.getAttributes()),
        "interfaces": sorted(have),
    }
    if "Component" in have:
        e = a.queryComponent().getExtents(pyatspi.WINDOW_COORDS)
        found["box"] = [e.x, e.y, e.width, e.height]
    if "Text" in have:
        found["text"] = a.queryText().getText(0, -1)
    if "Value" in have:
        found["value"] = a.queryValue().currentValue
    if "Table" in have:
        table = a.queryTable()
        found["table"] = [table.nRows, table.nColumns]
    if "TableCell" in have:
        found.update(cell(a))
    return found


def cell(a):
    """Where a cell is, by itself and by its table, and the headers over and beside it."""
    one = a.queryTableCell()
    _, row, column = one.position
    table = one.table.queryTable()
    index = table.getIndexAt(row, column)
    if table.getAccessibleAt(row, column) != a or (table.getRowAtIndex(index), table.getColumnAtIndex(index)) != (row, column):
        raise ValueError("the table knows of another cell at %d, %d" % (row, column))
    headers = list(one.columnHeaderCells) + list(one.rowHeaderCells)
    return {"cell": [row, column], "headers": [h.name for h in headers]}


def walk(a, depth, out):
    if a is None:
        return
    out.append(item(a, depth))
    for i in range(a.childCount):
        child = a[i]
        if child is not None and (child.parent != a or child.getIndexInParent() != i):
            raise ValueError("%s is not where its parent has it" % child.name)
        walk(child, depth + 1, out)


def find(app, order):
    """The last node of a role and a name: what lies over the rest comes last."""
    found = None

    def look(a):
        nonlocal found
        if a is None:
            return
        if a.getRoleName() == order["role"] and a.name == order["name"]:
            found = a
        for i in range(a.childCount):
            look(a[i])

    look(app)
    return found


def answer(order):
    app = application("Waypost")
    what = order["do"]
    if what == "events":
        heard, events[:] = list(events), []
        return heard
    if what == "keys":
        heard, keys[:] = list(keys), []
        return heard
    if what == "take":
        taken.add(order["key"])
        return True
    if app is None:
        return None
    if what == "walk":
        out = []
        try:
            walk(app, 0, out)
        except GLib.GError:  # something in it has just gone
            return None
        return out
    a = find(app, order)
    if a is None:
        return None
    if what == "press":
        return a.queryAction().doAction(0)
    if what == "focus":
        return a.queryComponent().grabFocus()
    if what == "write":
        return a.queryEditableText().setTextContents(order["text"])
    if what == "insert":
        text = a.queryEditableText()
        return text.insertText(order["at"], order["text"], len(order["text"].encode()))
    if what == "caret":
        return a.queryText().setCaretOffset(order["at"])
    raise ValueError(what)


def ordered(source, _):
    line = source.readline()
    if line == "":
        pyatspi.Registry.stop()
        return False
    try:
        print(json.dumps({"answer": answer(json.loads(line))}), flush=True)
    except Exception as problem:  # the test says what to make of it
        print(json.dumps({"error": "%s: %s" % (type(problem).__name__, problem)}), flush=True)
    return True


def heard(e):
    data = e.any_data if isinstance(e.any_data, (str, int, float)) else ""
    try:
        name, role = e.source.name, e.source.getRoleName()
    except GLib.GError:  # it is gone
        name, role = "", ""
    events.append({"type": str(e.type), "role": role, "name": name, "on": e.detail1, "data": str(data)})


def typed(e):
    name = e.event_string or Gdk.keyval_name(e.id)
    if e.type == pyatspi.KEY_PRESSED_EVENT:
        keys.append(name)
    return name in taken


for kind in (
    "window:activate", "window:deactivate", "window:create", "object:state-changed", "object:children-changed",
    "object:property-change", "object:text-changed", "object:text-caret-moved",
):
    pyatspi.Registry.registerEventListener(heard, kind)
pyatspi.Registry.registerKeystrokeListener(typed, mask=range(256))
print("ready", flush=True)
GLib.io_add_watch(sys.stdin, GLib.IO_IN | GLib.IO_HUP, ordered)
pyatspi.Registry.start()
