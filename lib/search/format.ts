/** Bump on any change to the stored form or the folding of words: older indexes are then made again. */
export const SEARCH_FORMAT = 1;

/** "GLSS" in little-endian ASCII. */
export const MAGIC = 0x53534c47;

/*
 * The stored form is a header of 32-bit words and then bytes:
 *
 *   header      magic, format, entries, words, bytes of the vocabulary, bytes of the postings
 *   lengths     for each entry how many different words it has, at most 255: a byte each
 *   vocabulary  the words in UTF-8, a zero byte before each and one at the end
 *   postings    for each word the number of bytes of its list, then its list: the differences of ascending ordinals, less one;
 *               all of them varints, seven bits a byte, the lowest first
 */
export const HEADER_WORDS = 6;
export const MAX_LENGTH = 255;
