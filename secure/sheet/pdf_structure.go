package sheet

import (
	"fmt"
	"strings"
)

// node is an element of the structure as it is written.
type node struct {
	*element
	object int
	kids   []*node
	marks  [][2]int // page and number of each marked content
}

// node returns the node of an element; parents are made before their kids, so
// the order is that of reading.
func (p *pdf) node(e *element) *node {
	if n := p.nodes[e]; n != nil {
		return n
	}
	n := &node{element: e, object: p.object()}
	p.nodes[e] = n
	if e.parent == nil {
		p.roots = append(p.roots, n)
	} else {
		parent := p.node(e.parent)
		parent.kids = append(parent.kids, n)
	}
	return n
}

// mark notes that the node holds a marked content.
func (n *node) mark(page, id int) { n.marks = append(n.marks, [2]int{page, id}) }

// putStructure writes the structure tree (ISO 32000-1, 14.7) and returns its
// root.
func (p *pdf) putStructure(pages []int) int {
	root, doc := p.object(), p.object()
	owners := make([][]int, len(pages)) // of each page's marked contents
	kids := make([]int, len(p.roots))
	for i, n := range p.roots {
		kids[i] = n.object
		p.putNode(n, doc, pages, owners)
	}
	var numbers strings.Builder
	for i, o := range owners {
		fmt.Fprintf(&numbers, "%d [%s] ", i, references(o))
	}
	p.put(doc, "<</Type /StructElem /S /Document /P %d 0 R /K [%s]>>", root, references(kids))
	p.put(root, "<</Type /StructTreeRoot /K %d 0 R /ParentTree <</Nums [%s]>> /ParentTreeNextKey %d>>", doc, numbers.String(), len(pages))
	return root
}

func (p *pdf) putNode(n *node, parent int, pages []int, owners [][]int) {
	var inside strings.Builder
	for _, m := range n.marks {
		page, id := m[0], m[1]
		fmt.Fprintf(&inside, "<</Type /MCR /Pg %d 0 R /MCID %d>> ", pages[page], id)
		owners[page] = grow(owners[page], id)
		owners[page][id] = n.object
	}
	for _, k := range n.kids {
		fmt.Fprintf(&inside, "%d 0 R ", k.object)
		p.putNode(k, n.object, pages, owners)
	}
	alt := ""
	if n.alt != "" {
		alt = " /Alt " + text16(n.alt)
	}
	p.put(n.object, "<</Type /StructElem /S /%s /P %d 0 R /Lang %s%s /K [%s]>>", n.tag, parent, text16(n.lang), alt, inside.String())
}

// grow makes room for an index.
func grow(s []int, i int) []int {
	for len(s) <= i {
		s = append(s, 0)
	}
	return s
}
