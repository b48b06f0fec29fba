import { clockFrom } from "../clock.ts";
import { prepareDatabase, settingsOrStop } from "../start-up.ts";

// npm start runs this while the pages are built; it does what a start of the server does before it serves
const environment = settingsOrStop();
if (environment.MODE === "demonstration") await prepareDatabase(environment, clockFrom(environment.DEMONSTRATION_NOW)());
