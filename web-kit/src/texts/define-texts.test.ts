import { act, renderHook } from '@testing-library/react';
import { defineTexts, fill } from './define-texts.ts';
import { chooseLanguage, followLanguage } from './i18n.ts';

const useTexts = defineTexts(
  'test',
  { late: 'Terlambat {{minutes}} menit' },
  { late: '{{minutes}} minutes late' },
);

describe('words in two languages', () => {
  it('change with the language, on the page and for screen readers', () => {
    followLanguage();
    const { result } = renderHook(() => useTexts());
    expect(result.current('late', { minutes: 12 })).toBe('Terlambat 12 menit');
    expect(document.documentElement.lang).toBe('id');
    act(() => chooseLanguage('en'));
    expect(result.current('late', { minutes: 12 })).toBe('12 minutes late');
    expect(document.documentElement.lang).toBe('en');
  });

  it('show a placeholder that has no value instead of hiding the mistake', () => {
    expect(fill('{{a}} dan {{b}}', { a: 0 })).toBe('0 dan {{b}}');
  });
});
