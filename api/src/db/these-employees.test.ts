import { theseEmployees } from './these-employees.js';

const people = (count: number) => Array.from({ length: count }, (_, index) => `employee-${index}`);

describe('a statement about some employees', () => {
  it('names a few, once for each condition', () => {
    const these = theseEmployees(people(2));
    expect(these.on('p.employee_id')).toBe('p.employee_id IN (?)');
    expect(these.parameters).toEqual([people(2)]);
  });

  it('names nobody when it is about most of a regency, so that its text does not grow', () => {
    const these = theseEmployees(people(15_000));
    expect(these.on('p.employee_id')).not.toContain('?');
    expect(these.parameters).toEqual([]);
  });
});
