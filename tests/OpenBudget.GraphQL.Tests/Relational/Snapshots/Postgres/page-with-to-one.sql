-- { books { nodes { title author { name mentor { name } } editor { name } cover { colour } editorCountry } } }

SELECT t0."Title", t1."Name", t2."Id", t2."Name", t3."Id", t3."Name", t4."Id", t4."Colour", t3."Country"
FROM (SELECT *
FROM (SELECT t0."Title", t0."AuthorId", t0."EditorId", t0."Id", t0."Id" AS "#key0"
FROM "Books" t0
ORDER BY t0."Id"
LIMIT 101) t0
ORDER BY t0."#key0"
LIMIT $1) t0
JOIN "Authors" t1 ON t1."Id" = t0."AuthorId"
LEFT JOIN "Authors" t2 ON t2."Id" = t1."MentorId"
LEFT JOIN "Authors" t3 ON t3."Id" = t0."EditorId"
LEFT JOIN "Covers" t4 ON t4."BookId" = t0."Id"
ORDER BY t0."#key0"
