import { isNeverCheaperLater, type Measure, type Penalty } from '#core/clusters/scores/scoreTemplate.ts';

type Grades = Extract<Measure, { type: 'GRADES' }>['grades'];
type Steps = Extract<Penalty['rule'], { type: 'DAYS_LATE' }>['steps'];

/** Short lists are written in one field, as they stand in regulations: `A 100, B 80, C 60`. */
export function writeGrades(grades: Grades): string {
  return grades.map(({ name, percent }) => `${name} ${percent}`).join(', ');
}

/** @returns null when a grade has no whole percentage from 0 to 100 behind its name */
export function readGrades(text: string): Grades | null {
  const grades = partsOf(text).map((part) => /^(.{1,40}?)\s+(\d{1,3})\s*%?$/u.exec(part));
  const read = grades.flatMap((match) => (match ? [{ name: match[1] ?? '', percent: Number(match[2]) }] : []));
  const isWhole = read.length === grades.length && read.length >= 2 && read.every(({ percent }) => percent <= 100);
  return isWhole ? read : null;
}

/** Days late and what they cost: `5 ngày 5, 10 ngày 10`. Points in hundredths. */
export function writeSteps(steps: Steps, pointsText: (points: number) => string): string {
  return steps.map(({ from, points }) => `${from} ngày ${pointsText(points)}`).join('; ');
}

/** @returns null when a step has no days or no points, a day stands twice, or later would cost less */
export function readSteps(text: string, readPoints: (text: string) => number | null): Steps | null {
  const read = partsOf(text).flatMap((part) => {
    const match = /^(\d{1,3})\s*(?:ngày)?[\s:=]+([\d.,]+)$/u.exec(part);
    const points = match ? readPoints(match[2] ?? '') : null;
    return match && points !== null ? [{ from: Number(match[1]), points }] : [];
  });
  if (read.length === 0 || read.length < partsOf(text).length) return null;
  const steps = read.toSorted((a, b) => a.from - b.from);
  return isNeverCheaperLater(steps) ? steps : null;
}

/** Parts stand apart by semicolons, or by commas that are followed by a space: figures have commas too. */
function partsOf(text: string): string[] {
  return text
    .split(/;|,\s/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
