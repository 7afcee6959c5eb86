/** How large a sample office is. At scale 1 it is the office of the conference of 27/12/2024: 8 + 3, 786 and 23.218. */
export interface SampleSize {
  /** Unions right above the grassroots: federations of districts, sector unions, and the one of civil servants. */
  districts: number;
  sectors: number;
  civilServantUnions: number;
  grassrootsUnions: number;
  people: number;
  /** Recipients of one kind of award in one year, e.g. 70 in Tháng Công nhân, come out as this part of it. */
  scale: number;
}

const AT_SCALE_1 = { superiorUnions: 11, sectors: 2, civilServantUnions: 1, grassrootsUnions: 786, people: 23_218 };

/** Smallest union a law allows: five members. */
const SMALLEST_UNION = 5;

/**
 * The counts of a scale; there is at least one of each kind.
 *
 * @param scale above 0; 1 is a whole province
 */
export function sampleSize(scale: number): SampleSize {
  const scaled = (count: number) => Math.max(1, Math.round(count * scale));
  const sectors = scaled(AT_SCALE_1.sectors);
  const { civilServantUnions } = AT_SCALE_1;
  const districts = Math.max(1, scaled(AT_SCALE_1.superiorUnions) - sectors - civilServantUnions);
  const grassrootsUnions = Math.max(districts + sectors + civilServantUnions, scaled(AT_SCALE_1.grassrootsUnions));
  return {
    districts,
    sectors,
    civilServantUnions,
    grassrootsUnions,
    people: Math.max(grassrootsUnions * SMALLEST_UNION, scaled(AT_SCALE_1.people)),
    scale,
  };
}

/** A count that belongs to a whole province, brought down or up to a scale; never none. */
export function scaledCount(count: number, { scale }: Pick<SampleSize, 'scale'>): number {
  return Math.max(1, Math.round(count * scale));
}

/**
 * Shares a total out by weight so that the parts add up to it exactly, each at least `least`.
 *
 * @param total at least `least` × number of weights
 */
export function shareOut(total: number, weights: readonly number[], least: number): number[] {
  const free = total - least * weights.length;
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const exact = weights.map((weight) => (free * weight) / sum);
  const shares = exact.map((part) => least + Math.floor(part));
  const left = total - shares.reduce((all, share) => all + share, 0);
  const byRemainder = exact
    .map((part, index) => ({ index, remainder: part - Math.floor(part) }))
    .sort((one, other) => other.remainder - one.remainder || one.index - other.index);
  for (const { index } of byRemainder.slice(0, left)) shares[index] = (shares[index] ?? 0) + 1;
  return shares;
}
