const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;

const RHYMES = new Set(
  (
    'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây ' +
    'e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu ' +
    'o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot ' +
    'ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt ' +
    'u ua uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt up ut uy uya uych uyên uyêt uynh uyt uyu uân uâng uât uây uơ ' +
    'ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêng yêt yêu'
  ).split(' '),
);
/** After qu, the u belongs to the onset: quỳnh, quýt, quyết. */
const RHYMES_AFTER_QU = new Set(['y', 'ynh', 'yt', 'ych', 'yên', 'yêt', 'yêu']);
const ONSETS = [
  'ngh',
  'ch',
  'gh',
  'gi',
  'kh',
  'ng',
  'nh',
  'ph',
  'qu',
  'th',
  'tr',
  ...Array.from('bcdđghklmnprstvx'),
  '',
];
const FRONT_VOWEL = /^[eêiy]/u;

/**
 * True for a word that Vietnamese spelling allows: onset, rhyme, at most one
 * tone, and only sắc or nặng before a stop. Used to tell text from garbage; a
 * few foreign and minority-language names fail it, so it may only ever be one
 * vote among many.
 */
export function isVietnameseSyllable(word: string): boolean {
  const decomposed = word.toLowerCase().normalize('NFD');
  const tones = decomposed.match(TONES) ?? [];
  if (tones.length > 1) return false;
  const bare = decomposed.replace(TONES, '').normalize('NFC');
  return ONSETS.some((onset) => bare.startsWith(onset) && fits(onset, bare.slice(onset.length), tones[0]));
}

function fits(onset: string, rhyme: string, tone: string | undefined): boolean {
  const known = RHYMES.has(rhyme) || (onset === 'qu' && RHYMES_AFTER_QU.has(rhyme));
  if (!known && !(onset === 'gi' && rhyme === '')) return false;
  if (/(?:c|ch|p|t)$/u.test(rhyme) && tone !== '\u0301' && tone !== '\u0323') return false;
  const front = FRONT_VOWEL.test(rhyme);
  if (onset === 'c') return !front;
  if (onset === 'k' || onset === 'gh' || onset === 'ngh') return front;
  if (onset === 'g' || onset === 'ng') return !/^[eê]/u.test(rhyme);
  return true;
}
