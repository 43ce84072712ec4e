import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

/** Values of the filters of a page, by their names in the address; an empty value is left out of it. */
export interface UrlFilter<Name extends string> {
  readonly values: Readonly<Record<Name, string>>;
  readonly set: (name: Name, value: string | null) => void;
}

/** The filters of a page live in its address, so that a link shows the same list. */
export function useUrlFilter<Name extends string>(
  names: readonly Name[],
  standard: Partial<Readonly<Record<Name, string>>> = {},
): UrlFilter<Name> {
  const [params, setParams] = useSearchParams();
  const entries = names.map((name) => [name, params.get(name) ?? standard[name] ?? '']);
  const set = useCallback(
    (name: Name, value: string | null) =>
      setParams(
        (before) => {
          const next = new URLSearchParams(before);
          if (value) next.set(name, value);
          else next.delete(name);
          return next;
        },
        { replace: true },
      ),
    [setParams],
  );
  return { values: Object.fromEntries(entries) as Record<Name, string>, set };
}
