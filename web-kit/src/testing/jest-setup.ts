import '@testing-library/jest-dom';

/** What jsdom lacks and every browser has; the component library asks for it. */
class NoResizeObserver implements ResizeObserver {
  observe(): void {
    // Nothing changes its size here.
  }
  unobserve(): void {
    // Nothing was observed.
  }
  disconnect(): void {
    // Nothing was observed.
  }
}

// What knows no page is tested in Node's own environment, which has no window.
if (typeof window !== 'undefined') {
  Object.assign(window, {
    ResizeObserver: NoResizeObserver,
    matchMedia: (media: string) => ({
      matches: false,
      media,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    }),
  });
}
