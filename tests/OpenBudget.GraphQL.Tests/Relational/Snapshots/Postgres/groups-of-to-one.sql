-- { books { groups(by: [AUTHOR_COUNTRY, EDITOR_MENTOR_NAME], take: 3, skip: 1) { pageInfo { hasNextPage } items { key { authorCountry editorMentorName } } } } }

SELECT t1."Country", t3."Name"
FROM "Books" t0
JOIN "Authors" t1 ON t1."Id" = t0."AuthorId"
LEFT JOIN "Authors" t2 ON t2."Id" = t0."EditorId"
LEFT JOIN "Authors" t3 ON t3."Id" = t2."MentorId"
GROUP BY t1."Country", t3."Name"
ORDER BY t1."Country" NULLS FIRST, t3."Name" NULLS FIRST
LIMIT $1 OFFSET $2
