/** How a status looks in a matrix: its letters, and the colour of the palette behind them. */
export interface StatusLook {
  readonly letters: string;
  readonly color: string;
}

/** Letters that the offices write into attendance lists by hand, and colours that repeat what the letters say. */
export const STATUS_LOOK = {
  PRESENT: { letters: 'H', color: 'teal' },
  LATE: { letters: 'T', color: 'yellow' },
  EARLY_LEAVE: { letters: 'PC', color: 'yellow' },
  LATE_AND_EARLY: { letters: 'TP', color: 'orange' },
  MISSING_CLOCK_IN: { letters: 'TM', color: 'orange' },
  MISSING_CLOCK_OUT: { letters: 'TK', color: 'orange' },
  ABSENT: { letters: 'A', color: 'red' },
  IN_PROGRESS: { letters: 'M', color: 'cyan' },
  PENDING: { letters: '…', color: 'gray' },
  LEAVE: { letters: 'C', color: 'blue' },
  SICK: { letters: 'S', color: 'blue' },
  PERMISSION: { letters: 'I', color: 'blue' },
  DUTY_TRAVEL: { letters: 'DL', color: 'grape' },
  TRAINING: { letters: 'DK', color: 'grape' },
  HOLIDAY: { letters: 'L', color: 'gray' },
  JOINT_LEAVE: { letters: 'CB', color: 'gray' },
  OFF_DAY: { letters: '–', color: 'gray' },
  FUTURE: { letters: '', color: 'gray' },
  OUT_OF_SCOPE: { letters: '×', color: 'gray' },
} as const satisfies Readonly<Record<string, StatusLook>>;
