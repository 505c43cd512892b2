-- { book(title: "呐喊", year: 1923) { title author { name } } }

SELECT t0."Title", t1."Name"
FROM "Books" t0
JOIN "Authors" t1 ON t1."Id" = t0."AuthorId"
WHERE t0."Title" = ?1 AND t0."Year" = ?2 AND t0."Year" = (SELECT max(t2."Year")
FROM "Books" t2
WHERE t2."Title" = ?3 AND t2."Year" = ?4)
LIMIT 2
