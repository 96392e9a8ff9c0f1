const BINS = 48
const L2 = 6
const MIN_HESSIAN = 2
const ROWS_SHARE = 0.5
const COLUMNS_SHARE = 0.5

/**
 * Histogram gradient boosting with logistic loss and leaf-wise growth (Friedman 2001; Ke et al. 2017, LightGBM). Small on
 * purpose: it runs anywhere Node runs, and the same seed gives the same model.
 */
export function boost(table, rows, options) {
  const random = randomFrom(options.seed)
  const { cuts, bins } = binned(table, rows)
  const scale = rows.length / rows.reduce((sum, row) => sum + (table.weights[row] ?? 0), 0)
  const weight = Float64Array.from(table.weights, (value) => value * scale)
  const positive = rows.reduce((sum, row) => sum + (weight[row] ?? 0) * (table.labels[row] ?? 0), 0)
  const base = Math.log(positive / (rows.length - positive))
  const score = new Float64Array(table.labels.length).fill(base)
  const gradient = new Float64Array(score.length)
  const hessian = new Float64Array(score.length)
  const trees = []
  for (let round = 0; round < options.trees; round++) {
    for (const row of rows) {
      const p = 1 / (1 + Math.exp(-score[row]))
      gradient[row] = weight[row] * (p - table.labels[row])
      hessian[row] = Math.max(1e-9, weight[row] * p * (1 - p))
    }
    const features = [...cuts.keys()].filter(() => random() < COLUMNS_SHARE)
    const bag = Uint32Array.from(rows.filter(() => random() < ROWS_SHARE))
    const grower = new TreeGrower({ cuts, bins, gradient, hessian, features }, options)
    const tree = grower.grow(bag)
    trees.push(tree)
    for (const row of rows) score[row] += grower.valueOf(row)
  }
  return { base: rounded(base), trees }
}

class TreeGrower {
  nodes = []
  /** The same tree with bin numbers in place of thresholds, for the training rows. */
  binNodes = []
  fit
  options
  constructor(fit, options) {
    this.fit = fit
    this.options = options
  }

  grow(rows) {
    const open = [this.leaf(rows, this.histogramOf(rows))]
    for (let leaves = 1; leaves < this.options.leaves; leaves++) {
      const best = open.reduce((a, b) => (b.split && b.split.gain > (a?.split?.gain ?? 0) ? b : a), null)
      if (!best?.split) break
      open.splice(open.indexOf(best), 1, ...this.divide(best, best.split))
    }
    return this.nodes
  }

  valueOf(row) {
    let at = 0
    while (this.binNodes[at] >= 0)
      at =
        this.fit.bins[this.binNodes[at]][row] <= this.binNodes[at + 1]
          ? this.binNodes[at + 2]
          : this.binNodes[at + 3]
    return this.nodes[at + 1]
  }

  divide(leaf, { feature, bin }) {
    const column = this.fit.bins[feature]
    const low = leaf.rows.filter((row) => column[row] <= bin)
    const high = leaf.rows.filter((row) => column[row] > bin)
    // Only the smaller side is counted; the other is what remains.
    const lowSmaller = low.length < high.length
    const small = this.histogramOf(lowSmaller ? low : high)
    const large = minus(leaf.histogram, small)
    const lowLeaf = this.leaf(low, lowSmaller ? small : large)
    const highLeaf = this.leaf(high, lowSmaller ? large : small)
    this.write(leaf.at, [feature, rounded(this.fit.cuts[feature][bin]), lowLeaf.at, highLeaf.at], bin)
    return [lowLeaf, highLeaf]
  }

  leaf(rows, histogram) {
    const at = this.nodes.length
    let gradient = 0
    let hessian = 0
    for (const row of rows) {
      gradient += this.fit.gradient[row]
      hessian += this.fit.hessian[row]
    }
    this.write(at, [-1, rounded((-gradient / (hessian + L2)) * this.options.rate), 0, 0], 0)
    return { rows, histogram, at, split: this.bestSplit(histogram, gradient, hessian) }
  }

  write(at, node, bin) {
    node.forEach((value, offset) => {
      this.nodes[at + offset] = value
      this.binNodes[at + offset] = offset === 1 ? bin : value
    })
  }

  histogramOf(rows) {
    const { features, bins, gradient, hessian } = this.fit
    const sums = {
      gradient: new Float64Array(features.length * BINS),
      hessian: new Float64Array(features.length * BINS)
    }
    features.forEach((feature, index) => {
      const column = bins[feature]
      const start = index * BINS
      for (let i = 0; i < rows.length; i++) {
        const row = rows[i]
        const slot = start + column[row]
        sums.gradient[slot] += gradient[row]
        sums.hessian[slot] += hessian[row]
      }
    })
    return sums
  }

  bestSplit(histogram, gradient, hessian) {
    let best = null
    const whole = (gradient * gradient) / (hessian + L2)
    this.fit.features.forEach((feature, index) => {
      let lowGradient = 0
      let lowHessian = 0
      for (let bin = 0; bin < this.fit.cuts[feature].length; bin++) {
        lowGradient += histogram.gradient[index * BINS + bin]
        lowHessian += histogram.hessian[index * BINS + bin]
        const highHessian = hessian - lowHessian
        if (lowHessian < MIN_HESSIAN || highHessian < MIN_HESSIAN) continue
        const highGradient = gradient - lowGradient
        const gain =
          (lowGradient * lowGradient) / (lowHessian + L2) +
          (highGradient * highGradient) / (highHessian + L2) -
          whole
        if (gain > (best?.gain ?? 1e-3)) best = { gain, feature, bin }
      }
    })
    return best
  }
}

const minus = (a, b) => ({
  gradient: a.gradient.map((value, at) => value - b.gradient[at]),
  hessian: a.hessian.map((value, at) => value - b.hessian[at])
})

/** Four significant digits keep the model file small; training uses the same rounded leaf values. */
const rounded = (value) => Number(value.toPrecision(4))

function binned({ values, width, labels }, rows) {
  const cuts = []
  const bins = []
  const step = Math.max(1, rows.length / 20_000)
  for (let feature = 0; feature < width; feature++) {
    const sample = []
    for (let i = 0; i < rows.length; i += step) sample.push(values[rows[Math.floor(i)] * width + feature])
    sample.sort((a, b) => a - b)
    const distinct = [...new Set(sample)]
    const chosen =
      distinct.length <= BINS
        ? distinct.slice(1).map((value, i) => (value + distinct[i]) / 2)
        : Array.from({ length: BINS - 1 }, (_, i) => sample[Math.floor(((i + 1) * sample.length) / BINS)])
    const own = [...new Set(chosen.map(rounded))].sort((a, b) => a - b)
    const column = new Uint8Array(labels.length)
    for (let row = 0; row < labels.length; row++) {
      const value = values[row * width + feature]
      let low = 0
      let high = own.length
      while (low < high) {
        const middle = (low + high) >> 1
        if (value >= own[middle]) low = middle + 1
        else high = middle
      }
      column[row] = low
    }
    cuts.push(own)
    bins.push(column)
  }
  return { cuts, bins }
}

/** Mulberry32: a small seeded generator, so that training can be repeated. */
function randomFrom(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
