package qr

// taps is the number of modules that affect how one looks: those up to tapReach away in rows and
// columns, including itself.
const (
	tapReach = 2
	tapWidth = 2*tapReach + 1
	taps     = tapWidth * tapWidth
)

// equalize reverses a blur of any shape, as a modem's equalizer does. From the known
// modules it learns which weighted sum of a module and its neighbours best predicts its
// value (ridge regression), and returns that sum for all modules; dark ones are negative.
func (m modules) equalize(known []mark) modules {
	centered := modules{m.dimension, make([]float64, len(m.light))}
	power := 0.0
	for i := range m.light {
		centered.light[i] = m.light[i] - m.middle(i)
		power += centered.light[i] * centered.light[i]
	}
	mix := centered.learn(known, power/float64(len(m.light)))
	equal := modules{m.dimension, make([]float64, len(m.light))}
	for i := range equal.light {
		seen := centered.neighbours(i%m.dimension, i/m.dimension)
		for j := range taps {
			equal.light[i] += mix[j] * seen[j]
		}
	}
	return equal
}

// learn returns the weights that best predict the known modules. power is the mean square
// of all modules.
func (m modules) learn(known []mark, power float64) [taps]float64 {
	const ridge = 0.02 // against noise, and against too few known modules
	var sums [taps][taps]float64
	var goal [taps]float64
	for i := range taps {
		sums[i][i] = ridge * power * float64(len(known))
	}
	for _, k := range known {
		seen := m.neighbours(int(k.u), int(k.v))
		for i := range taps {
			goal[i] += k.sign() * seen[i]
			for j := range taps {
				sums[i][j] += seen[i] * seen[j]
			}
		}
	}
	return solve(sums, goal)
}

// guess returns all equalized modules as marks, with the known ones unchanged.
func (m modules) guess(known []mark) []mark {
	all := make([]mark, len(m.light))
	for i, light := range m.light {
		all[i] = mark{float64(i%m.dimension) + 0.5, float64(i/m.dimension) + 0.5, light < 0}
	}
	for _, k := range known {
		all[int(k.v)*m.dimension+int(k.u)] = k
	}
	return all
}

// neighbours returns the brightness of a module and those around it, row by row.
// Positions outside of the code have the brightness of its edge.
func (m modules) neighbours(u, v int) (seen [taps]float64) {
	for i := range taps {
		x := max(0, min(m.dimension-1, u+i%tapWidth-tapReach))
		y := max(0, min(m.dimension-1, v+i/tapWidth-tapReach))
		seen[i] = m.light[y*m.dimension+x]
	}
	return seen
}

// solve returns the x for which a·x = b, by Gaussian elimination. A ridge on its diagonal keeps a
// from being singular.
func solve(a [taps][taps]float64, b [taps]float64) (x [taps]float64) {
	for i := range taps {
		for j := i + 1; j < taps; j++ {
			f := a[j][i] / a[i][i]
			for k := i; k < taps; k++ {
				a[j][k] -= f * a[i][k]
			}
			b[j] -= f * b[i]
		}
	}
	for i := taps - 1; i >= 0; i-- {
		x[i] = b[i]
		for k := i + 1; k < taps; k++ {
			x[i] -= a[i][k] * x[k]
		}
		x[i] /= a[i][i]
	}
	return x
}
