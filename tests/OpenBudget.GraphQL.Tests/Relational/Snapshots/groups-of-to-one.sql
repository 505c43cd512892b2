-- { books { groups(by: [AUTHOR_COUNTRY, EDITOR_MENTOR_NAME], take: 3, skip: 1) { pageInfo { hasNextPage } items { key { authorCountry editorMentorName } } } } }

SELECT t2."Country", t4."Name"
FROM (SELECT t0."AuthorId", t0."EditorId"
FROM "Books" t0
GROUP BY t0."AuthorId", t0."EditorId") t1
JOIN "Authors" t2 ON t2."Id" = t1."AuthorId"
LEFT JOIN "Authors" t3 ON t3."Id" = t1."EditorId"
LEFT JOIN "Authors" t4 ON t4."Id" = t3."MentorId"
GROUP BY t2."Country", t4."Name"
ORDER BY t2."Country", t4."Name"
LIMIT ?1 OFFSET ?2
