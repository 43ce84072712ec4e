import { chartLines, chartStep, mayOpen, type Chart, type ChartNode } from './chart.rules.ts';

const node = (id: string, leaf = false): ChartNode => ({ id, leaf });
const CHART: Chart<ChartNode> = {
  roots: [node('kadis')],
  below: new Map([
    ['kadis', [node('korwil'), node('korwilLain')]],
    ['korwil', [node('kepsek')]],
  ]),
  open: new Set(['kadis', 'korwil']),
};
const LINES = chartLines(CHART);
const at = (id: string) => LINES.findIndex((line) => line.node.id === id);

describe('the chart of supervision', () => {
  it('shows who is open, with the place among the siblings', () => {
    expect(
      LINES.map(({ node: { id }, level, position, siblings }) => [id, level, position, siblings]),
    ).toEqual([
      ['kadis', 1, 1, 1],
      ['korwil', 2, 1, 2],
      ['kepsek', 3, 1, 1],
      ['korwilLain', 2, 2, 2],
    ]);
  });

  it('ends where people supervise each other in a circle', () => {
    const circle: Chart<ChartNode> = {
      roots: [node('a')],
      below: new Map([
        ['a', [node('b')]],
        ['b', [node('a')]],
      ]),
      open: new Set(['a', 'b']),
    };
    const lines = chartLines(circle);
    expect(lines.map((line) => line.node.id)).toEqual(['a', 'b', 'a']);
    expect(lines.map(mayOpen)).toEqual([true, true, false]);
  });

  it('is walked with the arrow keys', () => {
    expect(chartStep(LINES, at('korwil'), 'ArrowDown')).toEqual({ kind: 'FOCUS', index: at('kepsek') });
    expect(chartStep(LINES, at('korwil'), 'ArrowRight')).toEqual({ kind: 'FOCUS', index: at('kepsek') });
    expect(chartStep(LINES, at('kepsek'), 'ArrowLeft')).toEqual({ kind: 'FOCUS', index: at('korwil') });
    expect(chartStep(LINES, at('korwil'), 'ArrowLeft')).toEqual({ kind: 'CLOSE' });
    expect(chartStep(LINES, at('korwilLain'), 'ArrowRight')).toEqual({ kind: 'OPEN' });
    expect(chartStep(LINES, at('kadis'), 'End')).toEqual({ kind: 'FOCUS', index: at('korwilLain') });
    expect(chartStep(LINES, at('kadis'), 'ArrowUp')).toBeNull();
  });
});
