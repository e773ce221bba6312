// Walks the window of a Waypost that runs on macOS through the accessibility interface, as
// VoiceOver does:
//
//	swift e2e/walkers/macos.swift PID
//
// The Waypost must have been built with -tags accessibility and show its first page, and the
// terminal needs the permission to control the computer. The walk fails unless whatever can be
// pressed has a name, the heading of the page is there, and its button leads to the next page.

import ApplicationServices
import Foundation

let heading = "Choose your language"
let button = "Next"
let nextTitle = "Whose computer is this?"
let patience: TimeInterval = 60

func fail(_ why: String) -> Never {
	FileHandle.standardError.write(Data((why + "\n").utf8))
	exit(1)
}

func attribute<T>(_ element: AXUIElement, _ name: String) -> T? {
	var value: CFTypeRef?
	guard AXUIElementCopyAttributeValue(element, name as CFString, &value) == .success else { return nil }
	return value as? T
}

func name(_ element: AXUIElement) -> String {
	for key in [kAXDescriptionAttribute, kAXTitleAttribute, "AXLabel"] {
		if let words: String = attribute(element, key), !words.isEmpty { return words }
	}
	return ""
}

func nodes(_ element: AXUIElement) -> [AXUIElement] {
	let children: [AXUIElement] = attribute(element, kAXChildrenAttribute) ?? []
	return [element] + children.flatMap(nodes)
}

func wait<T>(_ what: String, _ find: () -> T?) -> T {
	let late = Date().addingTimeInterval(patience)
	while Date() < late {
		if let found = find() { return found }
		Thread.sleep(forTimeInterval: 0.5)
	}
	fail("waited in vain for " + what)
}

func windowTitle(_ app: AXUIElement) -> String? {
	let windows: [AXUIElement] = attribute(app, kAXWindowsAttribute) ?? []
	return windows.first.flatMap { attribute($0, kAXTitleAttribute) }
}

// press clicks in the middle of an element, since Fyne gives its elements no action.
func press(_ element: AXUIElement) {
	var at = CGPoint.zero, size = CGSize.zero
	guard let position: AXValue = attribute(element, kAXPositionAttribute), AXValueGetValue(position, .cgPoint, &at),
		let extent: AXValue = attribute(element, kAXSizeAttribute), AXValueGetValue(extent, .cgSize, &size)
	else { fail("the button is nowhere") }
	let middle = CGPoint(x: at.x + size.width / 2, y: at.y + size.height / 2)
	for kind in [CGEventType.leftMouseDown, .leftMouseUp] {
		CGEvent(mouseEventSource: nil, mouseType: kind, mouseCursorPosition: middle, mouseButton: .left)?.post(tap: .cghidEventTap)
	}
}

guard CommandLine.arguments.count == 2, let pid = pid_t(CommandLine.arguments[1]) else { fail("usage: macos.swift PID") }
guard AXIsProcessTrusted() else { fail("this terminal may not use the accessibility interface") }
let app = AXUIElementCreateApplication(pid)
_ = wait("the heading " + heading) { nodes(app).first { name($0).hasPrefix(heading) } }
let every = nodes(app)
for element in every {
	let role: String = attribute(element, kAXRoleAttribute) ?? "?"
	print(role, name(element))
	if [kAXButtonRole, kAXTextFieldRole, kAXCheckBoxRole].contains(role), name(element).isEmpty,
		attribute(element, kAXSubroleAttribute) as String? == nil // the buttons of the window's frame have one
	{
		fail("a \(role) has no name")
	}
}
guard let next = every.first(where: { name($0).hasPrefix(button) }) else { fail("there is no button " + button) }
press(next)
_ = wait("the page " + nextTitle) { windowTitle(app).flatMap { $0.contains(nextTitle) ? $0 : nil } }
