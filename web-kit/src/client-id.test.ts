import { newClientId } from './client-id.ts';

it('is a UUIDv7 that begins with the time', () => {
  const id = newClientId(Date.UTC(2026, 3, 7));
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(Date.UTC(2026, 3, 7));
});

it('sorts by time and never repeats', () => {
  const ids = [1, 2, 3].map((time) => newClientId(time * 1e12));
  expect([...ids].sort()).toEqual(ids);
  expect(new Set(Array.from({ length: 500 }, () => newClientId(5))).size).toBe(500);
});
