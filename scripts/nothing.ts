// For `build`: run.mjs has built everything by the time this runs.
