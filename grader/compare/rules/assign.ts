/**
 * The cheapest one-to-one assignment: which column each row gets so that the sum of costs is least.
 * Source: the Hungarian method with potentials (Kuhn 1955; Munkres 1957), O(n³).
 */

/** `costs`: as many columns as rows, finite. Returns the column of each row. */
export function assign(costs: number[][]): number[] {
  const n = costs.length;
  const [ofRow, ofColumn] = [zeros(n + 1), zeros(n + 1)];
  const rowOf = zeros(n + 1); // 1-based; column 0 holds the row being placed
  const before = zeros(n + 1);
  for (let row = 1; row <= n; row++) {
    rowOf[0] = row;
    const least = Array.from({ length: n + 1 }, () => Infinity);
    const used = Array.from({ length: n + 1 }, () => false);
    let column = 0;
    do {
      used[column] = true;
      const placed = rowOf[column]!;
      let [step, next] = [Infinity, 0];
      for (let j = 1; j <= n; j++) {
        if (used[j]) continue;
        const slack = costs[placed - 1]![j - 1]! - ofRow[placed]! - ofColumn[j]!;
        if (slack < least[j]!) [least[j], before[j]] = [slack, column];
        if (least[j]! < step) [step, next] = [least[j]!, j];
      }
      for (let j = 0; j <= n; j++) {
        if (used[j]) {
          ofRow[rowOf[j]!]! += step;
          ofColumn[j]! -= step;
        } else least[j]! -= step;
      }
      column = next;
    } while (rowOf[column] !== 0);
    while (column) {
      rowOf[column] = rowOf[before[column]!]!;
      column = before[column]!;
    }
  }
  const columns = zeros(n);
  for (let j = 1; j <= n; j++) columns[rowOf[j]! - 1] = j - 1;
  return columns;
}

function zeros(length: number): number[] {
  return Array.from({ length }, () => 0);
}
