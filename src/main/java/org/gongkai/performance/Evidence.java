package org.gongkai.performance;

import org.gongkai.finding.Wording;

/**
 * A text that a figure rests on (依据).
 *
 * @param path of its file, relative to the project folder
 * @param title of the text; empty where none is written
 * @param note what counts of it
 */
public record Evidence(String path, String title, Wording note) {}
