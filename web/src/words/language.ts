// The two languages of the page.
export type Language = 'bn' | 'en';
