/**
 * Reproducible chance for the demo data: the same key always gives the same numbers, on every machine. A generator is
 * made for each thing that is planned ("teacher 7 of school 3", "employee X on day Y"), so a larger regency does not
 * change what a smaller one had. Not for secrets.
 */
export class SeededRandom {
  private a: number;
  private b: number;
  private c: number;
  private counter = 1;

  /** @param key texts or numbers that name what is planned, the seed of the whole among them. */
  constructor(...key: readonly (string | number)[]) {
    const [a, b, c] = hashOf(key.join('/'));
    this.a = a;
    this.b = b;
    this.c = c;
    for (let round = 0; round < 12; round += 1) this.bits();
  }

  /** 32 random bits as a non-negative integer. Algorithm: sfc32 (Chris Doty-Humphrey, PractRand). */
  bits(): number {
    const result = (this.a + this.b + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = ((this.c << 21) | (this.c >>> 11)) + result;
    return result >>> 0;
  }

  /** A number from 0 (inclusive) to 1 (exclusive). */
  unit(): number {
    return this.bits() / 2 ** 32;
  }

  /** An integer of the closed range. */
  between(low: number, high: number): number {
    return low + Math.floor(this.unit() * (high - low + 1));
  }

  /** True with a probability from 0 to 1. */
  chance(probability: number): boolean {
    return this.unit() < probability;
  }

  /** One of the items. Throws for an empty list. */
  pick<T>(items: readonly T[]): T {
    const item = items[Math.floor(this.unit() * items.length)];
    if (item === undefined) throw new Error('There is nothing to pick from.');
    return item;
  }

  /** One of the items, each as often as its weight says. */
  pickWeighted<T>(items: readonly (readonly [item: T, weight: number])[]): T {
    let left = this.unit() * items.reduce((total, [, weight]) => total + weight, 0);
    for (const [item, weight] of items) {
      left -= weight;
      if (left < 0) return item;
    }
    return this.pick(items)[0];
  }

  /** About normally distributed with this mean and standard deviation (sum of four uniform numbers). */
  around(mean: number, deviation: number): number {
    const sum = this.unit() + this.unit() + this.unit() + this.unit();
    return mean + (sum - 2) * Math.sqrt(3) * deviation;
  }
}

/** Three 32-bit words of a text. Algorithm: cyrb53 (bryc), extended by one word. */
function hashOf(text: string): [number, number, number] {
  let one = 0xdeadbeef;
  let two = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charCodeAt(index);
    one = Math.imul(one ^ character, 2654435761);
    two = Math.imul(two ^ character, 1597334677);
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(two ^ (two >>> 13), 3266489909);
  two = Math.imul(two ^ (two >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909);
  return [one | 0, two | 0, (one ^ (two << 7) ^ text.length) | 0];
}
