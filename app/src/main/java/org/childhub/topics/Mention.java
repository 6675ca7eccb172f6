package org.childhub.topics;

/**
 * That a text names a topic.
 *
 * @param slug of the topic
 * @param words how many words of the text the name takes, those without meaning of their own aside
 */
public record Mention(String slug, int words) {}
