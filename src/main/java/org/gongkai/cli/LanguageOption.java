package org.gongkai.cli;

import picocli.CommandLine.Option;

/** The option of every command (语言). */
class LanguageOption {

    @Option(names = "--lang", paramLabel = "zh|en", descriptionKey = "lang")
    private String language = "zh";

    boolean knownLanguage() {
        return language.equals("zh") || language.equals("en");
    }
}
