import type { SchoolLevel } from '../employees/school.entity.js';
import type { Role } from '../shared/actor.js';
import type { SeededRandom } from './seeded-random.js';

/** What somebody wrote into one line of an LKH. */
export interface ActivityText {
  readonly description: string;
  readonly result: string;
  readonly durationMinutes: number;
}

/** A sentence with its outcome and the minutes that it usually takes; `{…}` is filled from {@link WORDS}. */
type Sample = readonly [description: string, result: string, minutes: number];

/** Words that change from day to day. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  kelas: ['kelas I', 'kelas II', 'kelas III', 'kelas IV', 'kelas V', 'kelas VI'],
  rombel: ['kelas VII A', 'kelas VII B', 'kelas VIII A', 'kelas VIII C', 'kelas IX A', 'kelas IX B'],
  mapelSd: ['Bahasa Indonesia', 'Matematika', 'IPAS', 'Pendidikan Pancasila', 'Seni Rupa'],
  materiSd: [
    'Matematika materi pecahan',
    'Matematika materi bangun datar',
    'Bahasa Indonesia materi teks prosedur',
    'Bahasa Indonesia materi puisi anak',
    'IPAS materi gaya dan gerak',
    'IPAS materi rantai makanan',
    'Pendidikan Pancasila materi keragaman budaya',
  ],
  mapelSmp: ['Matematika', 'IPA', 'IPS', 'Bahasa Inggris', 'Bahasa Indonesia', 'Informatika', 'PJOK'],
  materiSmp: [
    'Matematika materi persamaan linear',
    'Matematika materi bangun ruang',
    'IPA materi ekosistem',
    'IPA materi tekanan zat',
    'IPS materi kegiatan ekonomi',
    'Bahasa Inggris materi procedure text',
    'Bahasa Indonesia materi teks berita',
    'Informatika materi berpikir komputasional',
  ],
  tema: ['Diriku', 'Keluargaku', 'Lingkunganku', 'Binatang', 'Tanaman', 'Air, Udara, Api'],
  jumlah: ['18', '21', '24', '26', '28', '30', '31'],
  dusun: [
    'Kayuara',
    'Balai Agung',
    'Serasan Jaya',
    'Soak Baru',
    'Teluk Kijing',
    'Petaling',
    'Epil',
    'Tanjung Agung',
  ],
};

const KINDERGARTEN: readonly Sample[] = [
  ['Menyambut anak dan memimpin kegiatan pembukaan', '{jumlah} anak mengikuti kegiatan', 60],
  ['Mendampingi kegiatan inti dengan tema {tema}', 'Hasil karya anak terkumpul', 120],
  ['Menyusun RPPH tema {tema} untuk pekan berikutnya', 'RPPH tersusun', 60],
  ['Melakukan penilaian perkembangan anak', 'Catatan anekdot {jumlah} anak', 60],
  ['Menyiapkan alat permainan edukatif dari bahan bekas', 'APE siap digunakan', 60],
  ['Berkomunikasi dengan orang tua tentang kehadiran anak', 'Buku penghubung terisi', 45],
];

const PRIMARY: readonly Sample[] = [
  ['Melaksanakan pembelajaran {materiSd} di {kelas}', '{jumlah} siswa mengikuti pembelajaran', 140],
  ['Melaksanakan pembelajaran tematik di {kelas}', 'Jurnal mengajar terisi', 175],
  ['Menyusun modul ajar {mapelSd} {kelas}', '1 modul ajar', 90],
  ['Memeriksa dan menilai tugas {mapelSd} {kelas}', 'Nilai {jumlah} siswa tercatat', 75],
  ['Membimbing siswa yang belum lancar membaca', '6 siswa dibimbing', 60],
  ['Melaksanakan piket dan mendampingi upacara bendera', 'Upacara berjalan tertib', 60],
  ['Mendampingi kegiatan literasi pagi di {kelas}', '{jumlah} siswa membaca 15 menit', 30],
  ['Mengisi rapor pendidikan dan data e-Rapor {kelas}', 'Data {jumlah} siswa terisi', 90],
  ['Mengikuti rapat dewan guru', 'Notulen rapat', 90],
  ['Mengikuti kegiatan KKG gugus', 'Daftar hadir dan materi KKG', 120],
  ['Melatih siswa untuk lomba FLS2N tingkat kecamatan', '4 siswa berlatih', 60],
  ['Membina kegiatan pramuka siaga dan penggalang', '{jumlah} siswa hadir', 90],
];

const SECONDARY: readonly Sample[] = [
  ['Melaksanakan pembelajaran {materiSmp} di {rombel}', '{jumlah} siswa hadir', 120],
  ['Melaksanakan asesmen formatif {mapelSmp} {rombel}', 'Nilai {jumlah} siswa', 80],
  ['Menyusun modul ajar {mapelSmp} fase D', '1 modul ajar', 90],
  ['Memeriksa hasil ulangan harian {mapelSmp} {rombel}', '{jumlah} lembar jawaban diperiksa', 90],
  ['Melaksanakan remedial {mapelSmp} {rombel}', '8 siswa mengikuti remedial', 60],
  ['Membimbing projek P5 {rombel}', 'Produk projek kelompok', 90],
  ['Mengikuti MGMP {mapelSmp} tingkat kabupaten', 'Materi dan daftar hadir MGMP', 180],
  ['Melaksanakan tugas wali {rombel}', 'Rekap kehadiran siswa', 45],
  ['Mendampingi praktikum IPA {rombel}', 'Laporan praktikum siswa', 80],
  ['Melaksanakan piket guru dan mencatat siswa terlambat', 'Buku piket terisi', 60],
  ['Membina OSIS dalam persiapan kegiatan sekolah', 'Rencana kegiatan tersusun', 60],
];

const SAMPLES: Readonly<Record<Role, readonly Sample[]>> = {
  TEACHER: PRIMARY,
  PRINCIPAL: [
    ['Memimpin apel pagi dan memantau kehadiran guru dan siswa', 'Rekap kehadiran harian', 30],
    ['Melaksanakan supervisi akademik pembelajaran {mapelSd} di {kelas}', 'Instrumen supervisi terisi', 90],
    ['Memeriksa dan menyetujui LKH guru', 'LKH guru diperiksa', 45],
    ['Memeriksa laporan penggunaan dana BOS triwulan berjalan', 'Laporan BOS terverifikasi', 90],
    ['Memimpin rapat dewan guru tentang perencanaan berbasis data', 'Notulen rapat', 120],
    ['Menyusun rencana kerja tahunan sekolah', 'Draf RKT', 120],
    ['Menerima kunjungan pengawas sekolah', 'Catatan pembinaan', 60],
    ['Berkoordinasi dengan komite sekolah tentang sarana belajar', 'Kesepakatan tindak lanjut', 60],
    ['Memutakhirkan data Dapodik sekolah', 'Data Dapodik tersinkron', 90],
    ['Memantau kebersihan dan keamanan lingkungan sekolah', 'Catatan sarana yang perlu diperbaiki', 45],
  ],
  SCHOOL_SUPERVISOR: [
    ['Melaksanakan pendampingan kepala sekolah di SD binaan Desa {dusun}', 'Catatan pendampingan', 150],
    ['Melaksanakan supervisi manajerial di SMP binaan', 'Instrumen supervisi terisi', 150],
    ['Memantau pelaksanaan asesmen di sekolah binaan', 'Berita acara pemantauan', 120],
    ['Menganalisis rapor pendidikan sekolah binaan', 'Rekomendasi perbaikan 5 sekolah', 120],
    ['Memfasilitasi KKKS gugus wilayah binaan', 'Daftar hadir dan materi', 120],
    ['Menyusun laporan pendampingan bulanan', 'Laporan bulanan', 120],
    ['Memverifikasi kurikulum satuan pendidikan Desa {dusun}', 'Lembar verifikasi', 90],
  ],
  KORWIL: [
    ['Memimpin rapat koordinasi kepala sekolah se-kecamatan', 'Notulen dan daftar hadir', 120],
    ['Memeriksa LKH kepala sekolah dan pengawas', 'LKH diperiksa', 60],
    ['Memantau kehadiran guru di sekolah Desa {dusun}', 'Berita acara pemantauan', 150],
    ['Memverifikasi usulan mutasi guru', 'Berkas usulan terverifikasi', 90],
    ['Memverifikasi data Dapodik sekolah se-kecamatan', 'Rekap verifikasi', 90],
    ['Berkoordinasi dengan camat tentang kegiatan pendidikan', 'Hasil koordinasi', 60],
    ['Menyusun laporan bulanan korwil', 'Laporan bulanan', 120],
  ],
  OFFICE_HEAD: [
    ['Memimpin rapat staf dinas', 'Arahan dan notulen rapat', 120],
    ['Menelaah dan menandatangani naskah dinas', '{jumlah} naskah dinas', 90],
    ['Menghadiri rapat dengan DPRD tentang anggaran pendidikan', 'Hasil rapat', 150],
    ['Meninjau pembangunan ruang kelas di Desa {dusun}', 'Laporan peninjauan', 180],
    ['Menerima audiensi organisasi guru', 'Catatan audiensi', 60],
    ['Memimpin evaluasi realisasi program triwulan', 'Rekomendasi tindak lanjut', 120],
  ],
  STAFF: [
    ['Mengelola surat masuk dan surat keluar', '{jumlah} surat tercatat', 90],
    ['Menyusun rekap kehadiran pegawai', 'Rekap kehadiran', 120],
    ['Memverifikasi berkas kenaikan gaji berkala', '12 berkas terverifikasi', 120],
    ['Memutakhirkan data kepegawaian pada aplikasi', 'Data {jumlah} pegawai', 120],
    ['Menyiapkan bahan rapat pimpinan', 'Bahan rapat siap', 90],
    ['Menyusun laporan pertanggungjawaban kegiatan', 'Draf SPJ', 150],
    ['Melayani permohonan legalisir dan mutasi siswa', '9 permohonan dilayani', 90],
    ['Memelihara jaringan dan perangkat komputer kantor', 'Perangkat berfungsi', 90],
  ],
  ADMINISTRATOR: [],
};

/** One to four lines of a day for a role, each of another kind, in the order of the day. */
export function activitiesOf(random: SeededRandom, role: Role, level: SchoolLevel | null): ActivityText[] {
  const left = [...samplesOf(role, level)];
  const count = random.pickWeighted([
    [1, 2],
    [2, 5],
    [3, 3],
    [4, 1],
  ]);
  return Array.from({ length: Math.min(count, left.length) }, () => {
    const [sample] = left.splice(random.between(0, left.length - 1), 1);
    const [description, result, minutes] = sample ?? PRIMARY_FALLBACK;
    return {
      description: filled(random, description),
      result: filled(random, result),
      durationMinutes: minutes + 5 * random.between(-2, 3),
    };
  });
}

const PRIMARY_FALLBACK: Sample = ['Melaksanakan tugas harian', 'Tugas terlaksana', 60];

function samplesOf(role: Role, level: SchoolLevel | null): readonly Sample[] {
  if (role !== 'TEACHER') return SAMPLES[role];
  if (level === 'SMP') return SECONDARY;
  return level === 'TK' || level === 'PAUD' ? KINDERGARTEN : PRIMARY;
}

function filled(random: SeededRandom, text: string): string {
  return text.replace(/\{(\w+)\}/g, (_, word: string) => random.pick(WORDS[word] ?? [word]));
}
