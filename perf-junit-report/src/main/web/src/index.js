// The index: nothing but its table.
import { enhanceTables } from "./tables.js";

enhanceTables(document);
