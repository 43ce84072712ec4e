import fc from 'fast-check';
import { ROLES } from '../shared/actor.js';
import { mainPost, type HeldPost } from './main-post.rules.js';

const post = (changes: Partial<HeldPost>): HeldPost => ({
  id: 'a',
  role: 'TEACHER',
  acting: false,
  startsOn: '2025-01-01',
  ...changes,
});

describe('the main post of a day', () => {
  it('is none without a post', () => {
    expect(mainPost([])).toBeNull();
  });

  it('is the own school of a principal who also holds a neighbouring one temporarily', () => {
    const own = post({ id: 'own', role: 'PRINCIPAL' });
    const acting = post({ id: 'acting', role: 'PRINCIPAL', acting: true, startsOn: '2026-01-01' });
    expect(mainPost([acting, own])).toBe(own);
  });

  it('is the office of a korwil who is still a teacher, and the post of an administrator beside the task', () => {
    expect(mainPost([post({}), post({ id: 'b', role: 'KORWIL' })])?.role).toBe('KORWIL');
    expect(mainPost([post({ role: 'ADMINISTRATOR' }), post({ id: 'b', role: 'STAFF' })])?.role).toBe('STAFF');
  });

  it('is the later one of two alike', () => {
    const later = post({ id: 'b', startsOn: '2026-01-01' });
    expect(mainPost([post({}), later])).toBe(later);
  });

  it('does not depend on the order of the posts', () => {
    const anyPost = fc.record({
      id: fc.uuid(),
      role: fc.constantFrom(...ROLES),
      acting: fc.boolean(),
      startsOn: fc.constantFrom('2025-01-01', '2026-01-01'),
    });
    fc.assert(
      fc.property(fc.uniqueArray(anyPost, { selector: (held) => held.id }), (posts) => {
        expect(mainPost([...posts].reverse())).toBe(mainPost(posts));
      }),
    );
  });
});
