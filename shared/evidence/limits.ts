/** Bytes of one file. */
export const maxEvidence = 50_000_000;
/** Files taken in at once. */
export const maxAtOnce = 200;
/** Pixels of a picture that is unpacked: four bytes each. A larger one is kept as a file. */
export const maxPixels = 130_000_000;
/** Pixels of the longer edge of a stored picture: more is made smaller when it is taken in. */
export const longestEdge = 2560;
/** Pixels of the longer edge of what lists show. */
export const thumbnailEdge = 256;
/** Pixels of the longer edge of a picture with turn, crop and marks: half a page at 250 dots per inch. */
export const renderingEdge = 1600;
/** The unit of places in a picture: ten-thousandths of its width and height. */
export const whole = 10_000;
/** Pictures, and their bytes, of one volume: Word and WPS open and print it on an ordinary laptop. */
export const maxVolumePictures = 300;
export const maxVolumeBytes = 150_000_000;
