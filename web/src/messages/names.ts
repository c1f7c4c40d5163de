// What closed lists of the record are called in both languages: kinds of happening, acts, what is counted.
import type { Language } from '../words/language';

type Pair = readonly [bangla: string, english: string];

const TYPES: Record<string, Pair> = {
  AGREE: ['সমঝোতা', 'Agreement'],
  CONSULT: ['আলোচনা', 'Talks'],
  SUPPORT: ['সমর্থন', 'Support'],
  CONCEDE: ['ছাড়', 'Concession'],
  COOPERATE: ['সহযোগিতা', 'Cooperation'],
  AID: ['সহায়তা', 'Aid'],
  RETREAT: ['পিছু হটা বা মুক্তি', 'Withdrawal or release'],
  REQUEST: ['আহ্বান', 'Appeal'],
  ACCUSE: ['অভিযোগ', 'Accusation'],
  REJECT: ['প্রত্যাখ্যান', 'Refusal'],
  THREATEN: ['হুমকি', 'Threat'],
  PROTEST: ['প্রতিবাদ', 'Protest'],
  SANCTION: ['নিষেধাজ্ঞা', 'Sanction'],
  MOBILIZE: ['মোতায়েন', 'Deployment'],
  COERCE: ['আটক বা বলপ্রয়োগ', 'Arrest or force'],
  ASSAULT: ['হামলা', 'Attack'],
  ACCIDENT: ['দুর্ঘটনা', 'Accident'],
  DISASTER: ['দুর্যোগ', 'Disaster'],
};

const ACTS: Record<string, Pair> = {
  say: ['বলেছে', 'says'],
  announce: ['ঘোষণা করেছে', 'announces'],
  confirm: ['নিশ্চিত করেছে', 'confirms'],
  deny: ['অস্বীকার করেছে', 'denies'],
  dispute: ['ভিন্নমত জানিয়েছে', 'disputes'],
  withhold: ['বলতে চায়নি', 'will not say'],
  claim: ['দাবি করেছে', 'claims'],
  estimate: ['অনুমান করেছে', 'estimates'],
  believe: ['ধারণা করে', 'believes'],
  accuse: ['অভিযোগ করেছে', 'accuses'],
  condemn: ['নিন্দা করেছে', 'condemns'],
  praise: ['প্রশংসা করেছে', 'praises'],
  demand: ['দাবি জানিয়েছে', 'demands'],
  order: ['নির্দেশ দিয়েছে', 'orders'],
  ask: ['প্রশ্ন করেছে', 'asks'],
  promise: ['প্রতিশ্রুতি দিয়েছে', 'promises'],
  agree: ['সম্মতি দিয়েছে', 'agrees'],
  warn: ['হুঁশিয়ারি দিয়েছে', 'warns'],
  doubt: ['সন্দেহ করেছে', 'doubts'],
  worry: ['উদ্বেগ জানিয়েছে', 'is worried'],
};

// The same where nobody is named.
const IMPERSONAL: Record<string, Pair> = {
  say: ['বলা হয়েছে', 'it is said'],
  announce: ['ঘোষণা করা হয়েছে', 'it is announced'],
  confirm: ['নিশ্চিত করা হয়েছে', 'it is confirmed'],
  deny: ['অস্বীকার করা হয়েছে', 'it is denied'],
  dispute: ['ভিন্নমত জানানো হয়েছে', 'it is disputed'],
  withhold: ['জানা যায়নি', 'it is not known'],
  claim: ['দাবি করা হয়েছে', 'it is claimed'],
  estimate: ['অনুমান করা হয়েছে', 'it is estimated'],
  believe: ['ধারণা করা হয়', 'it is believed'],
  accuse: ['অভিযোগ করা হয়েছে', 'it is alleged'],
  condemn: ['নিন্দা জানানো হয়েছে', 'it is condemned'],
  praise: ['প্রশংসা করা হয়েছে', 'it is praised'],
  demand: ['দাবি জানানো হয়েছে', 'it is demanded'],
  order: ['নির্দেশ দেওয়া হয়েছে', 'it is ordered'],
  ask: ['প্রশ্ন তোলা হয়েছে', 'it is asked'],
  promise: ['প্রতিশ্রুতি দেওয়া হয়েছে', 'it is promised'],
  agree: ['সম্মতি দেওয়া হয়েছে', 'it is agreed'],
  warn: ['হুঁশিয়ারি দেওয়া হয়েছে', 'there is a warning'],
  doubt: ['সন্দেহ করা হচ্ছে', 'it is doubted'],
  worry: ['উদ্বেগ জানানো হয়েছে', 'there is worry'],
};

const COUNTS: Record<string, Pair> = {
  killed: ['নিহত', 'killed'],
  injured: ['আহত', 'injured'],
  killed_or_injured: ['নিহত বা আহত', 'killed or injured'],
  missing: ['নিখোঁজ', 'missing'],
  detained: ['আটক', 'detained'],
  deployed: ['মোতায়েন', 'deployed'],
  displaced: ['বাস্তুচ্যুত', 'displaced'],
  people: ['মানুষ', 'people'],
  money: ['অর্থ', 'money'],
  percent: ['শতাংশ', 'per cent'],
  weapons: ['অস্ত্র ও গোলাবারুদ', 'weapons and rounds'],
  vehicles: ['যান', 'vehicles'],
  votes: ['ভোট', 'votes'],
  distance: ['দূরত্ব', 'distance'],
  area: ['আয়তন', 'area'],
  age: ['বয়স', 'age'],
  other: ['অন্যান্য সংখ্যা', 'other numbers'],
};

// Units as the record writes them, in Bangla; what is not here is left out there.
const UNITS: Record<string, string> = {
  seats: 'আসন', parties: 'দল', times: 'বার', countries: 'দেশ', institutions: 'প্রতিষ্ঠান', tonnes: 'টন', buildings: 'ভবন', families: 'পরিবার',
  cases: 'মামলা', alliances: 'জোট', points: 'পয়েন্ট', runs: 'রান', wickets: 'উইকেট', matches: 'ম্যাচ', balls: 'বল', overs: 'ওভার', goals: 'গোল',
  goal: 'গোল', degrees: 'ডিগ্রি', stages: 'ধাপ', bhoris: 'ভরি', carats: 'ক্যারেট', houses: 'ঘর', units: 'ইউনিট', villages: 'গ্রাম', districts: 'জেলা',
  schools: 'স্কুল', hours: 'ঘণ্টা', days: 'দিন', months: 'মাস', years: 'বছর', kilometres: 'কিলোমিটার', metres: 'মিটার', litres: 'লিটার',
  BDT: 'টাকা', INR: 'রুপি', USD: 'ডলার', EUR: 'ইউরো', GBP: 'পাউন্ড',
};

const FURNITURE: Record<string, Pair> = {
  photo_credit: ['ছবির সূত্র', 'photo credit'],
  button: ['বোতাম', 'button'],
  share: ['শেয়ার', 'share links'],
  read_more: ['আরও পড়ুন', 'read more'],
  byline: ['প্রতিবেদকের নাম', 'byline'],
  dateline: ['তারিখের লাইন', 'dateline'],
  source_line: ['সূত্রের লাইন', 'source line'],
  advert: ['বিজ্ঞাপন', 'advertisement'],
  reporter_code: ['প্রতিবেদকের সংকেত', 'reporter’s code'],
  duplicate: ['পুনরাবৃত্ত', 'repeated'],
  other: ['অন্যান্য', 'other'],
};

function named(table: Record<string, Pair>, word: string, language: Language): string {
  return table[word]?.[language === 'bn' ? 0 : 1] ?? word;
}

export const typeWord = (type: string, language: Language) => named(TYPES, type, language);
export const actWord = (act: string, language: Language, somebody = true) => named(somebody ? ACTS : IMPERSONAL, act, language);
export const countsWord = (counts: string, language: Language) => named(COUNTS, counts, language);
export const unitWord = (unit: string | null, language: Language) => (!unit || unit.includes(':') ? '' : language === 'en' ? unit : (UNITS[unit] ?? ''));
export const furnitureWord = (kind: string, language: Language) => named(FURNITURE, kind, language);
