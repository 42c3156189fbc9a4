// What every page needs; each module watches for its own data attributes.
import "./toast.js";
import "./dialog.js";
import "./places.js";
import "./copy.js";
import "./signin.js";
import "./cite.js";
import "./stream.js";
import "./composer.js";
import "./time.js";
import "./upload.js";
