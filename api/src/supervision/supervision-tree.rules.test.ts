import fc from 'fast-check';
import { treePart, type TreeLink } from './supervision-tree.rules.js';

const link = (employeeId: string, supervisorId: string | null): TreeLink => ({
  employeeId,
  supervisorId,
  name: employeeId,
});

const OFFICE = [
  link('kadis', null),
  link('korwil', 'kadis'),
  link('korwil lain', 'kadis'),
  link('kepsek', 'korwil'),
  link('guru', 'kepsek'),
  link('guru PPPK', 'kepsek'),
];

describe('the chart of supervision', () => {
  it('goes down level by level, with how many are below each', () => {
    const { nodes, complete } = treePart(OFFICE, 1, 100);
    expect(nodes.map((node) => [node.employeeId, node.depth, node.directCount, node.totalCount])).toEqual([
      ['kadis', 0, 2, 5],
      ['korwil', 1, 1, 3],
      ['korwil lain', 1, 0, 0],
    ]);
    expect(complete).toBe(true);
  });

  it('says when it does not show everybody of a level', () => {
    expect(treePart(OFFICE, 5, 4)).toMatchObject({ complete: false, nodes: { length: 4 } });
    expect(treePart(OFFICE, 5, 6)).toMatchObject({ complete: true, nodes: { length: 6 } });
  });

  it('puts a root that is below another one where it belongs, and ends at a circle', () => {
    const twice = treePart([...OFFICE, link('kepsek', null)], 9, 100);
    expect(twice.nodes.filter(({ employeeId }) => employeeId === 'kepsek')).toMatchObject([{ depth: 2 }]);
    expect(treePart([link('a', 'b'), link('b', 'a')], 9, 100).nodes).toEqual([]);
  });

  it('counts everybody below exactly once, in any order of the links', () => {
    const chains = fc.array(fc.nat(), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(chains, (parents) => {
        const links = parents.map((parent, index) =>
          link(`p${index}`, index === 0 ? null : `p${parent % index}`),
        );
        const { nodes } = treePart(links, links.length, links.length);
        expect(nodes).toHaveLength(links.length);
        expect(nodes[0]?.totalCount).toBe(links.length - 1);
        expect(treePart([...links].reverse(), links.length, links.length).nodes).toEqual(nodes);
        for (const node of nodes) {
          const below = nodes.filter(({ supervisorId }) => supervisorId === node.employeeId);
          expect(node.directCount).toBe(below.length);
          expect(node.totalCount).toBe(below.reduce((sum, { totalCount }) => sum + 1 + totalCount, 0));
        }
      }),
    );
  });
});
