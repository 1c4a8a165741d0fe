// The page of a test. What it says without this script it says with it too; the script only makes it easier to look at.
import { drawCharts } from "./charts.js";
import { offerStepCharts } from "./steps.js";
import { followLinks } from "./places.js";
import { enhanceTables } from "./tables.js";
import { Timeline } from "./timeline.js";

const live = JSON.parse(document.getElementById("live").textContent);
const timeline = new Timeline(live.end[0]);

enhanceTables(document);
drawCharts(live.charts, timeline);
offerStepCharts(live.steps, timeline);
followLinks();
