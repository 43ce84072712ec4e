import { z } from 'zod';

/**
 * One threshold of unexcused absence (tidak masuk kerja tanpa alasan yang sah). What the law attaches to it is shown as
 * information: the system alerts, a sanction is decided by people in a procedure of its own.
 */
const thresholdSchema = z
  .strictObject({
    /** Working days from which it holds. */
    days: z.int().min(1).max(366),
    /** What the law attaches to it, as it is to be shown. */
    sanction: z.string().min(1).max(200),
    /** Article of the regulation. */
    article: z.string().min(1).max(200),
  })
  .readonly();
export type DisciplineThreshold = z.infer<typeof thresholdSchema>;

/** Thresholds of one kind, the smallest first; each number of days once. */
const thresholdsSchema = z
  .array(thresholdSchema)
  .max(20)
  .superRefine((thresholds, context) => {
    thresholds.forEach(({ days }, index) => {
      if (days > (thresholds[index - 1]?.days ?? 0)) return;
      const message = 'A threshold has more days than the one before it';
      context.addIssue({ code: 'custom', path: [index, 'days'], message });
    });
  })
  .readonly();

/**
 * PP 94/2021 on the discipline of civil servants: Pasal 9 (ringan), Pasal 10 (sedang) and Pasal 11 ayat (2) huruf d
 * (berat). Days add up in a calendar year; the last threshold is about days without interruption.
 */
export const DEFAULT_DISCIPLINE = {
  cumulative: [
    { days: 3, sanction: 'Teguran lisan', article: 'PP 94/2021 Pasal 9' },
    { days: 4, sanction: 'Teguran tertulis', article: 'PP 94/2021 Pasal 9' },
    { days: 7, sanction: 'Pernyataan tidak puas secara tertulis', article: 'PP 94/2021 Pasal 9' },
    {
      days: 11,
      sanction: 'Pemotongan tunjangan kinerja 25% selama 6 bulan',
      article: 'PP 94/2021 Pasal 10',
    },
    {
      days: 14,
      sanction: 'Pemotongan tunjangan kinerja 25% selama 9 bulan',
      article: 'PP 94/2021 Pasal 10',
    },
    {
      days: 17,
      sanction: 'Pemotongan tunjangan kinerja 25% selama 12 bulan',
      article: 'PP 94/2021 Pasal 10',
    },
    {
      days: 21,
      sanction: 'Penurunan jabatan setingkat lebih rendah selama 12 bulan',
      article: 'PP 94/2021 Pasal 11 ayat (2) huruf d angka 1',
    },
    {
      days: 25,
      sanction: 'Pembebasan dari jabatannya menjadi jabatan pelaksana selama 12 bulan',
      article: 'PP 94/2021 Pasal 11 ayat (2) huruf d angka 2',
    },
    {
      days: 28,
      sanction: 'Pemberhentian dengan hormat tidak atas permintaan sendiri',
      article: 'PP 94/2021 Pasal 11 ayat (2) huruf d angka 3',
    },
  ],
  consecutive: [
    {
      days: 10,
      sanction: 'Pemberhentian dengan hormat tidak atas permintaan sendiri',
      article: 'PP 94/2021 Pasal 11 ayat (2) huruf d angka 4',
    },
  ],
};

/** Section of the rule set: unexcused days in a calendar year, and without interruption. */
export const disciplineSchema = z
  .strictObject({ cumulative: thresholdsSchema, consecutive: thresholdsSchema })
  .readonly()
  .default(DEFAULT_DISCIPLINE);
export type DisciplineRules = z.infer<typeof disciplineSchema>;
