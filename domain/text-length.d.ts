export declare function countWords(text: string): number;
export declare function countCharacters(text: string): number;
