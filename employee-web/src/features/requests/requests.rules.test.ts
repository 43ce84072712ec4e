import { absenceInput, correctionInput, emptyAbsence, emptyCorrection } from './requests.rules.ts';

it('asks for the times that were filled in and leaves the others as they are', () => {
  const draft = { ...emptyCorrection('c'), clockOut: '14:05', explanation: ' Lupa absen pulang ' };
  expect(correctionInput('2026-04-07', draft)).toMatchObject({
    clockIn: null,
    clockOut: '14:05',
    explanation: 'Lupa absen pulang',
  });
  expect(correctionInput('2026-04-07', emptyCorrection('c'))).toBeNull();
});

it('says the kind of leave for leave only, and the letter of a doctor for sickness only', () => {
  const draft = emptyAbsence('a', '2026-04-08');
  expect(absenceInput(draft)).toMatchObject({ kind: 'LEAVE', leaveKind: 'ANNUAL', hasLetter: null });
  expect(absenceInput({ ...draft, kind: 'SICK' })).toMatchObject({ leaveKind: null, hasLetter: true });
  expect(absenceInput({ ...draft, kind: 'PERMISSION' })).toMatchObject({ leaveKind: null, hasLetter: null });
  expect(absenceInput({ ...draft, endsOn: '' })).toBeNull();
});
