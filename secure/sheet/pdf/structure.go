package pdf

import (
	"fmt"
	"strings"
)

// node is an element of the structure tree while it is being written.
type node struct {
	*Element
	object int
	kids   []*node
	marks  [][2]int // page and number of each of its marked contents
}

// node returns the node for an element. Parents are created before their children, so
// that the tree is in reading order.
func (w *writer) node(e *Element) *node {
	if n := w.nodes[e]; n != nil {
		return n
	}
	n := &node{Element: e, object: w.object()}
	w.nodes[e] = n
	if e.Parent == nil {
		w.roots = append(w.roots, n)
	} else {
		parent := w.node(e.Parent)
		parent.kids = append(parent.kids, n)
	}
	return n
}

// mark records that the node has a marked content.
func (n *node) mark(page, id int) { n.marks = append(n.marks, [2]int{page, id}) }

// putStructure writes the structure tree (ISO 32000-1, 14.7) and returns its
// root.
func (w *writer) putStructure(pages []int) int {
	root, doc := w.object(), w.object()
	owners := make([][]int, len(pages)) // for each page, the object that owns each marked content
	kids := make([]int, len(w.roots))
	for i, n := range w.roots {
		kids[i] = n.object
		w.putNode(n, doc, pages, owners)
	}
	var numbers strings.Builder
	for i, o := range owners {
		fmt.Fprintf(&numbers, "%d [%s] ", i, references(o))
	}
	w.put(doc, "<</Type /StructElem /S /Document /P %d 0 R /K [%s]>>", root, references(kids))
	w.put(root, "<</Type /StructTreeRoot /K %d 0 R /ParentTree <</Nums [%s]>> /ParentTreeNextKey %d>>", doc, numbers.String(), len(pages))
	return root
}

// putNode writes a node and its children, and records it in owners.
func (w *writer) putNode(n *node, parent int, pages []int, owners [][]int) {
	var inside strings.Builder
	for _, m := range n.marks {
		page, id := m[0], m[1]
		fmt.Fprintf(&inside, "<</Type /MCR /Pg %d 0 R /MCID %d>> ", pages[page], id)
		owners[page] = grow(owners[page], id)
		owners[page][id] = n.object
	}
	for _, k := range n.kids {
		fmt.Fprintf(&inside, "%d 0 R ", k.object)
		w.putNode(k, n.object, pages, owners)
	}
	alt := ""
	if n.Alt != "" {
		alt = " /Alt " + textString(n.Alt)
	}
	w.put(n.object, "<</Type /StructElem /S /%s /P %d 0 R /Lang %s%s /K [%s]>>", n.Tag, parent, textString(n.Lang), alt, inside.String())
}

// grow extends s so that index i exists.
func grow(s []int, i int) []int {
	for len(s) <= i {
		s = append(s, 0)
	}
	return s
}
