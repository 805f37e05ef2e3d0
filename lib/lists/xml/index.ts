import type { ListReader } from '../reader.js';
import { caXml } from './ca.js';
import { chXml } from './ch.js';
import { euXml2016 } from './eu-2016.js';
import { euXml } from './eu.js';
import { ofacAdvancedXml } from './ofac-advanced.js';
import { ofacEnhancedXml } from './ofac-enhanced.js';
import { ofacXml } from './ofac-legacy.js';
import { ukXml } from './uk.js';
import { unXml } from './un.js';

/** Told apart by their root elements. */
export const XML_READERS: readonly ListReader[] = [ofacXml, ofacEnhancedXml, ofacAdvancedXml, unXml, euXml, euXml2016, ukXml, chXml, caXml];
